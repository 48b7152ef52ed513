package org.qelem.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OutputProfileTest {

    private static final OutputProfile FOGRA39 = OutputProfile.fogra39();

    @Test
    void paperHasNoInkAndTheDarkestColourHasMuch() {
        assertThat(FOGRA39.inksOf(1, 1, 1).total()).isCloseTo(0, within(0.005));
        Cmyk black = FOGRA39.inksOf(0, 0, 0);
        assertThat(black.black()).isGreaterThan(0.9);
        assertThat(black.total()).as("less than the 330 % of ISO 12647-2").isBetween(2.5, 3.3);
    }

    @Test
    void shadowsKeepTheirDistance() {
        double before = 100;
        for (double grey : new double[] {0.4, 0.3, 0.2, 0.1, 0}) {
            double lightness = FOGRA39.lab(FOGRA39.inksOf(grey, grey, grey))[0];
            assertThat(lightness).as("lightness of " + grey).isLessThan(before - 1);
            before = lightness;
        }
    }

    /** The JDK's colour management, a library of its own, sees in the inks the colour that was asked for. */
    @Test
    void anotherColourManagementSeesTheSameColours() {
        ColorSpace press = new ICC_ColorSpace(ICC_Profile.getInstance(FOGRA39.bytes()));
        for (int rgb : new int[] {0x9C2A2A, 0x6F93AB, 0xE5DFD3, 0x808040, 0xC08060, 0x507090}) {
            float[] wanted = {(rgb >> 16) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f};
            Cmyk inks = FOGRA39.inksOf(wanted[0], wanted[1], wanted[2]);
            float[] seen = press.toRGB(new float[] {(float) inks.cyan(), (float) inks.magenta(), (float) inks.yellow(), (float) inks.black()});
            for (int i = 0; i < 3; i++) {
                assertThat(seen[i]).as("%06x, component %d", rgb, i).isCloseTo(wanted[i], within(0.05f));
            }
        }
    }

    @Test
    void aBrokenProfileSaysWhatIsWrong() {
        byte[] whole = FOGRA39.bytes();
        byte[] another = whole.clone();
        another[16] = 'R';
        byte[] table = whole.clone();
        Arrays.fill(table, 54500, 54504, (byte) 'x');
        assertThatThrownBy(() -> OutputProfile.read(Arrays.copyOf(whole, 200))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("first bytes");
        assertThatThrownBy(() -> OutputProfile.read(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OutputProfile.read(another)).hasMessageContaining("CMYK press");
        assertThatThrownBy(() -> OutputProfile.read(table)).hasMessageContaining("lut16Type");
    }

    @Test
    void inksAreReadAsTheyAreWritten() {
        assertThat(Cmyk.parse("device-cmyk(0, .9,0.8, 1)")).contains(new Cmyk(0, 0.9, 0.8, 1));
        assertThat(Cmyk.parse("device-cmyk(0, 2, 0, 1)")).isEmpty();
        assertThat(Cmyk.parse("device-cmyk(0, 1, 0)")).isEmpty();
    }
}
