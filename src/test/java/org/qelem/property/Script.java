package org.qelem.property;

/** A language to write in, and the letters of its words. */
enum Script {
    ENGLISH("en", "abcdefghijklmnopqrstuvwxyzfiflABCDEFGHIJKLMNOPQRSTUVWXYZéöā"),
    KURMANJI("ku", "abcçdeêfghiîjklmnopqrsştuûvwxyzABCÇDEÊFGHIÎJKLMNOPQRSŞTUÛVWXYZ"),
    ARABIC("ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئةىءلالا"),
    SORANI("ckb", "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێلا");

    private final String language;
    private final String letters;

    Script(String language, String letters) {
        this.language = language;
        this.letters = letters;
    }

    String language() {
        return language;
    }

    String letters() {
        return letters;
    }

    boolean isRightToLeft() {
        return this == ARABIC || this == SORANI;
    }

    /** Three letters that tell the word of a number, below 8000, from all others. */
    String ending(int number) {
        String alphabet = switch (this) {
            case ENGLISH, KURMANJI -> "abcdefghijklmnoprstu";
            case ARABIC -> "بتجحدرسعفقكلمنهوشطزخ";
            case SORANI -> "بتجحدرسعفقکلمنپوشگزخ";
        };
        int base = alphabet.length();
        return "" + alphabet.charAt(number / base / base) + alphabet.charAt(number / base % base) + alphabet.charAt(number % base);
    }
}
