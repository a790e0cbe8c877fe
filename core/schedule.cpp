#include "schedule.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>

#include "argument_error.hpp"
#include "name_table.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    ScheduleInfo{Schedule::constant, "constant", false, false},
    ScheduleInfo{Schedule::step, "step", true, true},
    ScheduleInfo{Schedule::cosine, "cosine", true, false},
};

}  // namespace

std::span<const ScheduleInfo> schedules() { return table; }

Schedule schedule_from_name(std::string_view name) {
  return find_by_name(std::span<const ScheduleInfo>(table), name, "schedule").schedule;
}

void check_schedule(const ScheduleConfig& config) {
  if (config.period < 1) throw_invalid_argument({"the schedule's period is ", config.period, ", expected at least 1"});
  if (config.warm_up < 0) throw_invalid_argument({"the warm-up is ", config.warm_up, ", expected at least 0"});
  if (!std::isfinite(config.factor) || config.factor < 0)
    throw_invalid_argument(
        {"the schedule's factor is ", config.factor, ", expected a finite number that is not negative"});
}

double scheduled_share(const ScheduleConfig& config, std::int64_t update) {
  const std::int64_t since = std::max<std::int64_t>(0, update - config.warm_up);
  switch (config.schedule) {
    case Schedule::constant:
      return 1;
    case Schedule::step:
      return std::pow(config.factor, static_cast<double>(since / config.period));
    case Schedule::cosine:
      if (since >= config.period) return 0;
      return (1 + std::cos(std::numbers::pi * static_cast<double>(since) / static_cast<double>(config.period))) / 2;
  }
  throw std::logic_error("a schedule without a rate");
}

double scheduled_rate(const ScheduleConfig& config, double rate, std::int64_t update) {
  if (update < config.warm_up) return rate * static_cast<double>(update + 1) / static_cast<double>(config.warm_up);
  return rate * scheduled_share(config, update);
}

}  // namespace backprop
