// SPDX-License-Identifier: GPL-3.0-or-later

#include "CExactSuite.h"

#include <string.h>

// #embed is of C23; compilers know it in older C, too, and say so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char batch_arrivals[] = {
#embed "Data/batch_arrivals.json"
};
static const unsigned char batching_gates[] = {
#embed "Data/batching_gates.json"
};
static const unsigned char calendars[] = {
#embed "Data/calendars.json"
};
static const unsigned char closed_mva[] = {
#embed "Data/closed_mva.json"
};
static const unsigned char disciplines[] = {
#embed "Data/disciplines.json"
};
static const unsigned char erlang_a[] = {
#embed "Data/erlang_a.json"
};
static const unsigned char fork_join[] = {
#embed "Data/fork_join.json"
};
static const unsigned char gm1[] = {
#embed "Data/gm1.json"
};
static const unsigned char infinite_server[] = {
#embed "Data/infinite_server.json"
};
static const unsigned char jackson_open[] = {
#embed "Data/jackson_open.json"
};
static const unsigned char machine_repair[] = {
#embed "Data/machine_repair.json"
};
static const unsigned char mdc[] = {
#embed "Data/mdc.json"
};
static const unsigned char mg1[] = {
#embed "Data/mg1.json"
};
static const unsigned char mg1_ps[] = {
#embed "Data/mg1_ps.json"
};
static const unsigned char mg1_two_class_fcfs[] = {
#embed "Data/mg1_two_class_fcfs.json"
};
static const unsigned char mm1[] = {
#embed "Data/mm1.json"
};
static const unsigned char mmc[] = {
#embed "Data/mmc.json"
};
static const unsigned char mmck[] = {
#embed "Data/mmck.json"
};
static const unsigned char priority[] = {
#embed "Data/priority.json"
};
static const unsigned char tandem[] = {
#embed "Data/tandem.json"
};
static const unsigned char time_varying[] = {
#embed "Data/time_varying.json"
};
static const unsigned char transient[] = {
#embed "Data/transient.json"
};
static const unsigned char vacations[] = {
#embed "Data/vacations.json"
};

#define FILE_OF(name) {#name, name, sizeof name}

static const struct simpul_exact_file files[] = {
    FILE_OF(batch_arrivals),
    FILE_OF(batching_gates),
    FILE_OF(calendars),
    FILE_OF(closed_mva),
    FILE_OF(disciplines),
    FILE_OF(erlang_a),
    FILE_OF(fork_join),
    FILE_OF(gm1),
    FILE_OF(infinite_server),
    FILE_OF(jackson_open),
    FILE_OF(machine_repair),
    FILE_OF(mdc),
    FILE_OF(mg1),
    FILE_OF(mg1_ps),
    FILE_OF(mg1_two_class_fcfs),
    FILE_OF(mm1),
    FILE_OF(mmc),
    FILE_OF(mmck),
    FILE_OF(priority),
    FILE_OF(tandem),
    FILE_OF(time_varying),
    FILE_OF(transient),
    FILE_OF(vacations),
};

const struct simpul_exact_file *simpul_exact_file_named(const char *name) {
  for (size_t place = 0; place < sizeof files / sizeof files[0]; place += 1) {
    if (strcmp(files[place].name, name) == 0) return &files[place];
  }
  return NULL;
}
