package shop.search.infrastructure.lucene;

/**
 * A part of a product in which words are looked for. The more a word there says of what the product
 * is, the more it weighs.
 */
enum Part {
    NAME("name", 100, true),
    OTHER_NAMES("names", 95, true),
    SKU("sku", 70, false),
    BRAND("brand", 60, false),
    CATEGORY("category", 45, true),
    DETAILS("details", 30, false),
    DESCRIPTION("description", 22, true);

    private final String field;
    private final int weight;
    private final boolean hasAccents;

    Part(String field, int weight, boolean hasAccents) {
        this.field = field;
        this.weight = weight;
        this.hasAccents = hasAccents;
    }

    /** Where its words stand without accents and plurals. */
    String field() {
        return field;
    }

    /** Where they stand as written; not for each part. */
    String accentedField() {
        return field + ".accented";
    }

    boolean hasAccents() {
        return hasAccents;
    }

    /** The weight as Lucene takes it, from 0 to 10. */
    float boost() {
        return weight / 10f;
    }

    /** Whether it is a name of the product. */
    boolean isName() {
        return this == NAME || this == OTHER_NAMES;
    }
}
