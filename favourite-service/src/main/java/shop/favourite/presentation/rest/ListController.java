package shop.favourite.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.Valid;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.ChangeList;
import shop.favourite.application.ChangeList.Change;
import shop.favourite.application.CreateList;
import shop.favourite.application.DeleteList;
import shop.favourite.application.ListLists;
import shop.favourite.application.ListView;
import shop.favourite.application.ShowList;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.ListId;
import shop.platform.web.Callers;
import shop.platform.web.EmptyBody;
import shop.platform.web.Etags;

/** The caller's lists. */
@Valid
@Controller("/api/favourites/lists")
public final class ListController {

    private final ListLists listLists;
    private final ShowList showList;
    private final CreateList createList;
    private final ChangeList changeList;
    private final DeleteList deleteList;

    public ListController(
            ListLists listLists,
            ShowList showList,
            CreateList createList,
            ChangeList changeList,
            DeleteList deleteList) {
        this.listLists = listLists;
        this.showList = showList;
        this.createList = createList;
        this.changeList = changeList;
        this.deleteList = deleteList;
    }

    /** Lists the lists; up to 50, among them the default one. */
    @Get
    ListCollectionResponse list(ServerRequest request) {
        return ListCollectionResponse.of(listLists.handle(customer(request)));
    }

    /**
     * Begins a list.
     *
     * @param body its name, which no other list of the caller has
     */
    @Post
    @Produces(statusCode = 201)
    ListResponse create(ListNameRequest body, ServerRequest request, ServerResponse response) {
        var list = createList.handle(customer(request), body.toName());
        response.header(HeaderNames.LOCATION, "/api/favourites/lists/" + list.id().value());
        return answer(new ListView(list, 0), response);
    }

    /** Shows a list; what is on it is listed by {@code /api/favourites?list_id=}. */
    @Get("/{id}")
    ListResponse show(long id, ServerRequest request, ServerResponse response) {
        return answer(showList.handle(customer(request), new ListId(id)), response);
    }

    /**
     * Renames a list; {@code If-Match} guards against overwriting what was not seen.
     *
     * @param body its new name
     */
    @Put("/{id}")
    ListResponse rename(
            long id, ListNameRequest body, ServerRequest request, ServerResponse response) {
        return answer(change(id, new Change.Rename(body.toName()), request), response);
    }

    /** Removes a list with all that is on it; the default one stays. */
    @Delete("/{id}")
    void delete(long id, ServerRequest request, ServerResponse response) {
        deleteList.handle(customer(request), new ListId(id), version(request));
        response.status(Status.NO_CONTENT_204).send();
    }

    /** Gives a list a link by which anybody can look at it; one that has one keeps it. */
    @Post("/{id}/share")
    @Produces(statusCode = 200)
    ShareResponse share(long id, ServerRequest request) {
        EmptyBody.check(request);
        var shared = change(id, new Change.Share(), request);
        return ShareResponse.of(Objects.requireNonNull(shared.list().token()));
    }

    /** Takes a list's link away, for good. */
    @Delete("/{id}/share")
    void unshare(long id, ServerRequest request, ServerResponse response) {
        change(id, new Change.Unshare(), request);
        response.status(Status.NO_CONTENT_204).send();
    }

    private ListView change(long id, Change change, ServerRequest request) {
        return changeList.handle(
                new ChangeList.Command(
                        customer(request), new ListId(id), change, version(request)));
    }

    private static ListResponse answer(ListView view, ServerResponse response) {
        Etags.send(response, view.list().version());
        return ListResponse.of(view);
    }

    private static @Nullable Long version(ServerRequest request) {
        var expected = Etags.expected(request);
        return expected.isPresent() ? expected.getAsLong() : null;
    }

    private static CustomerId customer(ServerRequest request) {
        return new CustomerId(Callers.user(request).id());
    }
}
