// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the GNU Scientific Library that Simpul uses.

#ifndef SIMPUL_CGSL_SHIM_H
#define SIMPUL_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_matrix.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_zeta.h>
#include <gsl/gsl_vector.h>
#include <gsl/gsl_version.h>

#ifdef __GLIBC__
#include <gnu/libc-version.h>

/* The version of glibc at run time. */
static inline const char *simpul_libc_version(void) { return gnu_get_libc_version(); }
#endif

/* Brent's method; Swift cannot read the variable safely. */
static inline const gsl_root_fsolver_type *simpul_brent(void) { return gsl_root_fsolver_brent; }

/* Sequences that fill a cube evenly; Swift cannot read the variables safely. */
static inline const gsl_qrng_type *simpul_sobol(void) { return gsl_qrng_sobol; }
static inline const gsl_qrng_type *simpul_reverse_halton(void) { return gsl_qrng_reversehalton; }

/* The version of GSL at run time; Swift cannot read the variable safely. */
static inline const char *simpul_gsl_version(void) { return gsl_version; }

#endif
