def read(table):
    """The numbers of a text, a row a line."""
    rows = [[float(number) for number in line.split()] for line in table.strip().splitlines()]
    return torch.tensor(rows, dtype=torch.float64)


def inputs(rows):
    """What the network is given of samples."""
    #: if columns
    return rows[:, :-1]  # as the page has scaled them: (number - MEAN) / DEVIATION  #: !raw_inputs
    # The page scales every column to mean 0 and standard deviation 1 over its training samples.  #: raw_inputs
    mean, deviation = (torch.tensor(numbers, dtype=torch.float64) for numbers in (MEAN, DEVIATION))  #: raw_inputs
    return (rows[:, :-1] - mean) / deviation  #: raw_inputs
    #: end
    #: if !columns
    # The page scales what is at the ends of its axes to -6 and 6.  #: raw_inputs
    # As the page has scaled them: what is at the ends of its axes is -6 and 6.  #: scaled_inputs
    x = rows[:, 0]  #: !raw_inputs
    y = rows[:, 1]  #: !raw_inputs & two
    x = (rows[:, 0] - X_AXIS[0]) / (X_AXIS[1] - X_AXIS[0]) * 12 - 6  #: raw_inputs
    y = (rows[:, 1] - Y_AXIS[0]) / (Y_AXIS[1] - Y_AXIS[0]) * 12 - 6  #: raw_inputs & two
    return torch.stack(PAGE.features, dim=1)
    #: end


def targets(rows):
    """What the network should answer."""
    labels = rows[:, -1]
    return labels.long()  # the number of the class  #: indices
    return labels[:, None]  #: values & !raw_target & !scaled_target
    return labels[:, None]  # as the page has scaled them: what is at the ends of TARGET is -1 and 1  #: scaled_target
    labels = (labels - TARGET[0]) / (TARGET[1] - TARGET[0]) * 2 - 1  # TARGET becomes -1 and 1  #: raw_target
    return labels[:, None]  #: raw_target
    t = labels[:, None]  # 0 and 1  #: one_output
    t = F.one_hot(labels.long(), UNITS[-1]).to(rows.dtype)  # 1 for the class, 0 for the others  #: several_outputs
    t = 2 * t - 1  # -1 and 1  #: coded & signed
    return t  #: coded


def load(table, device, dtype):
    """What the network is given of a table's samples, and what it should answer."""
    rows = read(table)
    return inputs(rows).to(device, dtype), targets(rows).to(device, dtype)  #: !indices
    return inputs(rows).to(device, dtype), targets(rows).to(device)  #: indices
