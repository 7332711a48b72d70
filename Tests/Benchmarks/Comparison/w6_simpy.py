# SPDX-License-Identifier: GPL-3.0-or-later
"""W6 in SimPy, as its users write: a process a case, a Resource an actor."""

import random

import simpy


def run(cases, seed):
    """Returns (events, mean time to finish of the cases behind the first tenth); events are arrivals and ends of work."""
    random.seed(seed)
    env = simpy.Environment()
    front_desk = simpy.Resource(env, capacity=2)
    verification = simpy.Resource(env, capacity=3)
    others = [
        (simpy.Resource(env, capacity=1), 0.8),
        (simpy.Resource(env, capacity=1), 0.7),
        (simpy.Resource(env, capacity=1), 0.9),
        (simpy.Resource(env, capacity=1), 0.5),
    ]
    warm_up = cases / 10
    events = 0
    times = []

    def case():
        nonlocal events
        arrived = env.now
        events += 1
        while True:
            with front_desk.request() as request:
                yield request
                yield env.timeout(random.expovariate(1 / 1.275))
            events += 1
            with verification.request() as request:
                yield request
                yield env.timeout(random.expovariate(1 / 2.04))
            events += 1
            if random.random() >= 0.15:
                break
        for actor, mean in others:
            with actor.request() as request:
                yield request
                yield env.timeout(random.expovariate(1 / mean))
            events += 1
        if arrived >= warm_up:
            times.append(env.now - arrived)

    def arrivals():
        while True:
            yield env.timeout(random.expovariate(1))
            env.process(case())

    env.process(arrivals())
    env.run(until=cases)
    return events, sum(times) / len(times)
