@dataclass
class Settings:
    """What can be changed here, and the first weights stay."""

    learning_rate: float = PAGE.learning_rate
    batch_size: int = PAGE.batch_size
    momentum: float = PAGE.momentum  #: momentum
    alpha: float = PAGE.alpha  # share of the past in the mean square  #: alpha
    beta1: float = PAGE.beta1  #: betas
    beta2: float = PAGE.beta2  #: betas
    weight_decay: float = PAGE.weight_decay  #: decay
    clipping_limit: float = PAGE.clipping_limit  #: clips
    l1: float = PAGE.l1  #: l1
    l2: float = PAGE.l2  #: l2
    schedule_period: int = PAGE.schedule_period  # updates  #: period
    schedule_factor: float = PAGE.schedule_factor  #: factor
    warm_up: int = PAGE.warm_up  # updates  #: warms


SEED = PAGE.seed  # of the order in which the samples come
UNITS = PAGE.units  # inputs, hidden layers, outputs
UPDATES = PAGE.updates  # that are compared
MEASURED = PAGE.measured  # training samples of which signals and gradients are
