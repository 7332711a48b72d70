// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the GNU Scientific Library that Simpul uses.

#ifndef SIMPUL_CGSL_SHIM_H
#define SIMPUL_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_matrix.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_vector.h>
#include <gsl/gsl_version.h>

#endif
