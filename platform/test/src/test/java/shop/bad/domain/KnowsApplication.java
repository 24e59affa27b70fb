package shop.bad.domain;

import shop.bad.application.TalkativeUseCase;

record KnowsApplication(TalkativeUseCase useCase) {}
