package shop.user.application;

import shop.user.domain.SigningKeys;
import shop.user.domain.SigningKeysContract;

class InMemorySigningKeysTest extends SigningKeysContract {

    private final InMemorySigningKeys keys = new InMemorySigningKeys();

    @Override
    protected SigningKeys keys() {
        return keys;
    }
}
