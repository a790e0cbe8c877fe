#include "schedule.hpp"

#include "testing.hpp"

using namespace backprop;

TEST_CASE("a constant rate is constant") {
  CHECK(scheduled_rate({}, 0.3, 0) == 0.3);
  CHECK(scheduled_rate({}, 0.3, 1'000'000) == 0.3);
}

TEST_CASE("steps multiply by the factor after every period") {
  const ScheduleConfig config{.schedule = Schedule::step, .period = 10, .factor = 0.5};
  CHECK(scheduled_rate(config, 0.8, 9) == 0.8);
  CHECK(scheduled_rate(config, 0.8, 10) == 0.4);
  CHECK(scheduled_rate(config, 0.8, 35) == 0.1);
}

TEST_CASE("the cosine falls from the whole over the half to 0, and stays") {
  const ScheduleConfig config{.schedule = Schedule::cosine, .period = 10};
  CHECK(scheduled_rate(config, 1, 0) == 1);
  CHECK(scheduled_rate(config, 1, 5) == doctest::Approx(0.5));
  CHECK(scheduled_rate(config, 1, 9) == doctest::Approx(0.02447174185242318));  // (1 + cos 0.9π) / 2
  CHECK(scheduled_rate(config, 1, 10) == 0);
  CHECK(scheduled_rate(config, 1, 15) == 0);
}

TEST_CASE("the warm-up rises in equal steps, and the schedule begins after it") {
  const ScheduleConfig config{.schedule = Schedule::step, .period = 10, .factor = 0.5, .warm_up = 4};
  CHECK(scheduled_rate(config, 1, 0) == 0.25);
  CHECK(scheduled_rate(config, 1, 3) == 1);
  CHECK(scheduled_rate(config, 1, 4) == 1);
  CHECK(scheduled_rate(config, 1, 13) == 1);
  CHECK(scheduled_rate(config, 1, 14) == 0.5);
}

TEST_CASE("the share of a schedule is that of the rate behind the warm-up, and whole during it") {
  for (const ScheduleInfo& row : schedules()) {
    const ScheduleConfig config{.schedule = row.schedule, .period = 10, .factor = 0.5, .warm_up = 4};
    CAPTURE(row.name);
    for (std::int64_t update = 0; update < 4; ++update) CHECK(scheduled_share(config, update) == 1);
    for (std::int64_t update = 4; update < 40; ++update)
      CHECK(0.3 * scheduled_share(config, update) == scheduled_rate(config, 0.3, update));
  }
}

TEST_CASE("the table says which numbers a schedule reads") {
  for (const ScheduleInfo& row : schedules()) {
    const auto changes = [&](const ScheduleConfig& other) {
      ScheduleConfig config{.schedule = row.schedule, .period = 10, .factor = 0.5};
      for (std::int64_t update = 0; update < 40; ++update)
        if (scheduled_rate(config, 1, update) != scheduled_rate(other, 1, update)) return true;
      return false;
    };
    CAPTURE(row.name);
    CHECK(changes({.schedule = row.schedule, .period = 7, .factor = 0.5}) == row.uses_period);
    CHECK(changes({.schedule = row.schedule, .period = 10, .factor = 0.25}) == row.uses_factor);
  }
}

TEST_CASE("schedules that cannot be are refused") {
  CHECK(contains(error_message([] { check_schedule({.period = 0}); }), "period is 0"));
  CHECK(contains(error_message([] { check_schedule({.warm_up = -1}); }), "warm-up is -1"));
  CHECK(contains(error_message([] { check_schedule({.factor = std::nan("")}); }), "factor"));
  CHECK(contains(error_message([] { schedule_from_name("linear"); }), "constant, step, cosine"));
}
