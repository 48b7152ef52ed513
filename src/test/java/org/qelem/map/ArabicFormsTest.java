package org.qelem.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ArabicFormsTest {

    @Test
    void lettersJoin() {
        // Beh at the beginning, yeh in the middle, teh at the end.
        assertThat(ArabicForms.joined("بيت", form -> true).toArray()).containsExactly(0xFE91, 0xFEF4, 0xFE96);
    }

    @Test
    void alefDoesNotJoinTheNextLetter() {
        // Dal and alef each end a run.
        assertThat(ArabicForms.joined("باد", form -> true).toArray()).containsExactly(0xFE91, 0xFE8E, 0xFEA9);
    }

    @Test
    void kurdishLettersJoin() {
        // Peh, Farsi yeh, noon: the block of presentation forms A.
        assertThat(ArabicForms.joined("پین", form -> true).toArray()).containsExactly(0xFB58, 0xFBFF, 0xFEE6);
    }

    @Test
    void aFormThatTheFontLacksIsTheLetterItself() {
        assertThat(ArabicForms.joined("بيت", Set.of(0xFE91)::contains).toArray()).containsExactly(0xFE91, 'ي', 'ت');
    }

    @Test
    void latinLettersStayAsTheyAre() {
        assertThat(ArabicForms.joined("Erbil", form -> true).toArray()).containsExactly('E', 'r', 'b', 'i', 'l');
    }
}
