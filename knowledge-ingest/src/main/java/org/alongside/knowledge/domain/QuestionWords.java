package org.alongside.knowledge.domain;

import java.util.Map;
import java.util.Set;

/** Words that ask, but say nothing about what is asked for; they do not count in how well a passage fits. */
public final class QuestionWords {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "en",
            Set.of(
                    "how", "do", "does", "did", "i", "me", "my", "mine", "can", "could", "would", "should", "what",
                    "where", "when", "which", "who", "why", "you", "your", "we", "our", "us", "am", "have", "has",
                    "had", "please", "want", "need", "get", "hello", "hi", "thanks", "thank", "help", "tell", "know",
                    "like", "there", "that", "this", "with", "from", "about", "any", "some", "so", "just", "don", "t",
                    "d", "m", "s", "ll", "re", "ve", "im", "dont"),
            "es",
            Set.of(
                    "como",
                    "cómo",
                    "puedo",
                    "puede",
                    "pueden",
                    "podría",
                    "quiero",
                    "quisiera",
                    "necesito",
                    "hola",
                    "buenas",
                    "buenos",
                    "días",
                    "tardes",
                    "gracias",
                    "favor",
                    "cuál",
                    "cual",
                    "dónde",
                    "donde",
                    "cuándo",
                    "cuando",
                    "cuánto",
                    "cuanto",
                    "qué",
                    "que",
                    "quién",
                    "saber",
                    "tengo",
                    "hacer",
                    "hago",
                    "me",
                    "mi",
                    "mis",
                    "ayuda"),
            "pt",
            Set.of(
                    "como",
                    "posso",
                    "pode",
                    "podem",
                    "poderia",
                    "quero",
                    "queria",
                    "gostaria",
                    "preciso",
                    "olá",
                    "ola",
                    "oi",
                    "bom",
                    "boa",
                    "dia",
                    "tarde",
                    "obrigado",
                    "obrigada",
                    "favor",
                    "qual",
                    "onde",
                    "quando",
                    "quanto",
                    "que",
                    "quem",
                    "saber",
                    "tenho",
                    "fazer",
                    "faço",
                    "me",
                    "meu",
                    "minha",
                    "ajuda",
                    "vocês"));

    private QuestionWords() {}

    public static Set<String> of(String language) {
        return WORDS.getOrDefault(language, Set.of());
    }
}
