package shop.user.application.port;

import shop.user.domain.User;

/** Says, in a form every service can check, who a user is and what the user may do. */
public interface AccessTokenSigner {

    String sign(User user);
}
