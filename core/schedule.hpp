/// Learning-rate schedules: the rate of each update.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace backprop {

enum class Schedule {
  constant,
  step,    ///< times `factor` after every `period` updates: PyTorch's StepLR
  cosine,  ///< falls along half a cosine to 0 over `period` updates, and stays there: PyTorch's CosineAnnealingLR
};

struct ScheduleInfo {
  Schedule schedule;
  std::string_view name;
  bool uses_period, uses_factor;  ///< the numbers of `ScheduleConfig` that it reads
};

/// Every schedule, in the order in which they are offered.
std::span<const ScheduleInfo> schedules();

/// The schedule called `name`; throws std::invalid_argument that lists the known ones.
Schedule schedule_from_name(std::string_view name);

struct ScheduleConfig {
  Schedule schedule = Schedule::constant;
  std::int64_t period = 1000;  ///< updates, at least 1
  double factor = 0.1;         ///< of `step`; finite, not negative
  /// Updates over which the rate first rises in equal steps: (t + 1) / warm_up of it at update t,
  /// counted from 0. The schedule begins after them. PyTorch: SequentialLR of LinearLR and the schedule.
  std::int64_t warm_up = 0;
};

/// Throws std::invalid_argument where a number is out of its range.
void check_schedule(const ScheduleConfig& config);

/// The share of the learning rate that the schedule leaves at update number `update`, counted from 0; 1 while the rate
/// is still rising.
double scheduled_share(const ScheduleConfig& config, std::int64_t update);

/// The learning rate at update number `update`, counted from 0: the share of `rate` that the schedule leaves, or during
/// the warm-up (update + 1) / warm_up of it.
double scheduled_rate(const ScheduleConfig& config, double rate, std::int64_t update);

}  // namespace backprop
