package shop.search.domain;

import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;
import shop.search.domain.SearchProblem.TooDeep;

/** What is looked for, which of it, and in which order. */
public record SearchQuery(Keyword keyword, Filters filters, Sort sort, Page page) {

    /** Nobody reads that far; and each replica would have to keep as many in order. */
    public static final int DEEPEST = 10_000;

    public SearchQuery {
        if (page.skip() > DEEPEST) {
            throw new TooDeep(DEEPEST);
        }
    }

    /** The same for queries that are the same, and for no others, whatever they contain. */
    public String canonical() {
        var text = new StringBuilder();
        add(text, keyword.text());
        add(text, filters.categories().size());
        filters.categories().forEach(category -> add(text, category));
        add(text, filters.minPrice());
        add(text, filters.maxPrice());
        add(text, filters.inStock());
        add(text, filters.rating());
        add(text, filters.attributes().size());
        filters.attributes()
                .forEach((name, values) -> {
                    add(text, name);
                    add(text, values.size());
                    values.forEach(value -> add(text, value));
                });
        add(text, sort);
        add(text, page.skip());
        add(text, page.limit());
        return text.toString();
    }

    private static void add(StringBuilder text, @Nullable Object part) {
        var written = String.valueOf(part);
        text.append(written.length()).append(':').append(written);
    }
}
