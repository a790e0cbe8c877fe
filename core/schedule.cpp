#include "schedule.hpp"

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
    ScheduleInfo{Schedule::constant, "constant"},
    ScheduleInfo{Schedule::step, "step"},
    ScheduleInfo{Schedule::cosine, "cosine"},
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

double scheduled_rate(const ScheduleConfig& config, double rate, std::int64_t update) {
  if (update < config.warm_up) return rate * static_cast<double>(update + 1) / static_cast<double>(config.warm_up);
  const std::int64_t since = update - config.warm_up;
  switch (config.schedule) {
    case Schedule::constant:
      return rate;
    case Schedule::step:
      return rate * std::pow(config.factor, static_cast<double>(since / config.period));
    case Schedule::cosine:
      if (since >= config.period) return 0;
      return rate * (1 + std::cos(std::numbers::pi * static_cast<double>(since) / static_cast<double>(config.period))) /
             2;
  }
  throw std::logic_error("a schedule without a rate");
}

}  // namespace backprop
