import { CholeskyDecomposition, EigenvalueDecomposition, Matrix, solve } from 'ml-matrix';

/**
 * Solves A·x = b for a symmetric A, by Cholesky where A is positive definite, else by the pseudo-inverse.
 *
 * @param A n × n, row-major
 * @param b n
 * @returns x, n
 */
export function solveSymmetric(A: Float64Array, b: ArrayLike<number>): number[] {
  const n = b.length;
  const matrix = Matrix.from1DArray(n, n, A);
  const right = Matrix.columnVector(b);
  const cholesky = new CholeskyDecomposition(matrix);
  const x = cholesky.isPositiveDefinite() ? cholesky.solve(right) : solve(matrix, right, true);
  return x.to1DArray();
}

/** Beside smaller numbers, which have lost their digits, ml-matrix 6.15 looks for eigenvalues beyond the last one. */
const SMALLEST = 1e-290;

export interface SymmetricEigen {
  /** Largest first. */
  values: number[];
  /** `vectors[i]` is the unit eigenvector of `values[i]`. */
  vectors: number[][];
}

/**
 * Eigenvalues and unit eigenvectors of a symmetric matrix, largest eigenvalue first.
 *
 * @param A n × n, row-major
 */
export function eigenSymmetric(A: Float64Array, n: number): SymmetricEigen {
  const normal = A.map((value) => (Math.abs(value) < SMALLEST ? 0 : value));
  const decomposition = new EigenvalueDecomposition(Matrix.from1DArray(n, n, normal), { assumeSymmetric: true });
  const order = decomposition.realEigenvalues.map((_, i) => i);
  order.sort((a, b) => decomposition.realEigenvalues[b]! - decomposition.realEigenvalues[a]!);
  return {
    values: order.map((i) => decomposition.realEigenvalues[i]!),
    vectors: order.map((i) => decomposition.eigenvectorMatrix.getColumn(i)),
  };
}
