package org.qelem.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers for tokens, the same for those that differ in nothing but capitals, which a stylesheet may change. */
final class Numbers {

    private final Map<Token, Integer> numbers = new HashMap<>();
    private final Map<Token, Integer> ofSame = new HashMap<>();

    int[] of(List<Token> tokens) {
        return tokens.stream().mapToInt(token -> numbers.computeIfAbsent(token, this::number)).toArray();
    }

    private int number(Token token) {
        Token same = token.kind() != Kind.WORD ? token
                : new Token(Kind.WORD, token.name().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        return ofSame.computeIfAbsent(same, key -> ofSame.size());
    }
}
