# SPDX-License-Identifier: GPL-3.0-or-later
"""W6 in Ciw, as its users write: a network with a routing matrix."""

import ciw

MEANS = [1.275, 2.04, 0.8, 0.7, 0.9, 0.5]


def prepare(cases, seed):
    ciw.seed(seed)
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=1)] + [None] * 5,
        service_distributions=[ciw.dists.Exponential(rate=1 / mean) for mean in MEANS],
        number_of_servers=[2, 3, 1, 1, 1, 1],
        routing=[
            [0.0, 1.0, 0.0, 0.0, 0.0, 0.0],
            [0.15, 0.0, 0.85, 0.0, 0.0, 0.0],
            [0.0, 0.0, 0.0, 1.0, 0.0, 0.0],
            [0.0, 0.0, 0.0, 0.0, 1.0, 0.0],
            [0.0, 0.0, 0.0, 0.0, 0.0, 1.0],
            [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        ],
    )
    return ciw.Simulation(network)


def results(simulation, cases):
    """Returns (events, mean time to finish of the cases behind the first tenth); events are arrivals and ends of work."""
    first, last = {}, {}
    completions = 0
    for record in simulation.get_all_records():
        completions += 1
        number = record.id_number
        first[number] = min(first.get(number, record.arrival_date), record.arrival_date)
        if record.destination == -1:
            last[number] = record.exit_date
    times = [last[n] - first[n] for n in last if first[n] >= cases / 10]
    arrivals = simulation.nodes[0].number_of_individuals
    return completions + arrivals, sum(times) / len(times)
