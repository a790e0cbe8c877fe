class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(n, m) for n, m in zip(UNITS, UNITS[1:]))
        self.norms = nn.ModuleList(nn.BatchNorm1d(n) for n in UNITS[1:-1])  #: batch & notebook
        self.norms = nn.ModuleList(SharedBatchNorm(n) for n in UNITS[1:-1])  #: batch & script
        self.norms = nn.ModuleList(nn.LayerNorm(n) for n in UNITS[1:-1])  #: layer
        self.activations = PAGE.activations  #: mixed

    def forward(self, x):
        a = x
        for PAGE.each in PAGE.hidden_layers:  #: hidden
            z = layer(a)  #: hidden
            z = self.norms[l](z)  #: norm
            a = PAGE.hidden(z)  #: hidden & !skip & !mixed & !linear
            a = self.activations[l](z)  #: mixed & !skip
            a = z  #: linear & !skip
            h = PAGE.hidden(z)  #: skip & !mixed & !linear
            h = self.activations[l](z)  #: mixed & skip
            h = z  #: linear & skip
            a = h + a if h.shape == a.shape else h  # the skip connection  #: skip
        return PAGE.output(self.layers[-1](a))  #: !linear_output
        return self.layers[-1](a)  #: linear_output


PAGE.criterion
