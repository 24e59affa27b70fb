package shop.search.infrastructure.lucene;

/**
 * A word of a text.
 *
 * @param accented as written, in lower case
 * @param folded without accents
 * @param stem folded, and without the ending of an English plural
 * @param start where it begins in the text
 * @param end where the text goes on behind it
 */
record Word(String accented, String folded, String stem, int start, int end) {

    boolean hasAccents() {
        return !accented.equals(folded);
    }

    boolean isNumber() {
        return Character.isDigit(folded.charAt(0));
    }
}
