package org.qelem.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers for tokens, the same for those that differ in nothing but capitals, which a stylesheet may change. */
final class Numbers {

    private final Map<Token, Integer> numbers = new HashMap<>();

    int[] of(List<Token> tokens) {
        return tokens.stream().mapToInt(this::of).toArray();
    }

    private int of(Token token) {
        Token same = token.kind() != Kind.WORD ? token
                : new Token(Kind.WORD, token.name().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        return numbers.computeIfAbsent(same, key -> numbers.size());
    }
}
