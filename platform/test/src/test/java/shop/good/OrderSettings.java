package shop.good;

import java.time.Duration;

record OrderSettings(Duration paymentTimeout) {}
