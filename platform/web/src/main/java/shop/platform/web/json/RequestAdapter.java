package shop.platform.web.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.json.view.ViewBuilderAware;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Problem;

/** Turns whatever an adapter or a record's constructor throws at a value into an invalid field. */
final class RequestAdapter<T> implements JsonAdapter<T> {

    private final JsonAdapter<T> adapter;

    RequestAdapter(JsonAdapter<T> adapter) {
        this.adapter = adapter;
    }

    @Override
    public @Nullable T fromJson(JsonReader reader) {
        try {
            return adapter.fromJson(reader);
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException _) {
            throw ((StrictReader) reader).invalid("is not valid");
        }
    }

    @Override
    public void toJson(JsonWriter writer, T value) {
        adapter.toJson(writer, value);
    }

    @Override
    public boolean isViewBuilderAware() {
        return adapter.isViewBuilderAware();
    }

    @Override
    public ViewBuilderAware viewBuild() {
        return adapter.viewBuild();
    }
}
