package org.qelem.map;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Arabic letters in the forms that they take in a word, as the characters of Unicode's presentation forms.
 * For measuring only: a font's own shaping draws the text.
 */
final class ArabicForms {

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;

    /**
     * The forms of each letter. In both blocks of presentation forms those of a letter follow each other in the
     * order isolated, final, initial, medial; a letter that joins only the one before it has the first two.
     */
    private static final Map<Integer, List<Integer>> FORMS = forms();

    private ArabicForms() {
    }

    /** The characters of {@code word} in their joined forms, where {@code has} says that the font has the form. */
    static IntStream joined(String word, IntPredicate has) {
        int[] letters = word.codePoints().filter(letter -> !isMark(letter)).toArray();
        return IntStream.range(0, letters.length).map(i -> {
            boolean before = i > 0 && joinsNext(letters[i - 1]) && joins(letters[i]);
            boolean after = i + 1 < letters.length && joinsNext(letters[i]) && joins(letters[i + 1]);
            int form = before ? (after ? MEDIAL : FINAL) : (after ? INITIAL : ISOLATED);
            List<Integer> forms = FORMS.getOrDefault(letters[i], List.of());
            return form < forms.size() && has.test(forms.get(form)) ? forms.get(form) : letters[i];
        });
    }

    private static boolean joins(int letter) {
        return FORMS.getOrDefault(letter, List.of()).size() > FINAL;
    }

    private static boolean joinsNext(int letter) {
        return FORMS.getOrDefault(letter, List.of()).size() > MEDIAL;
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static Map<Integer, List<Integer>> forms() {
        Map<Integer, List<Integer>> forms = new HashMap<>();
        IntStream.concat(IntStream.rangeClosed(0xFB50, 0xFBFF), IntStream.rangeClosed(0xFE80, 0xFEF4)).forEach(form -> {
            String letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
            if (letter.codePointCount(0, letter.length()) == 1 && letter.codePointAt(0) != form) {
                forms.computeIfAbsent(letter.codePointAt(0), key -> new ArrayList<>()).add(form);
            }
        });
        return forms;
    }
}
