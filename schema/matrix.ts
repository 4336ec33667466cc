import * as z from 'zod';
import { targets } from './vocabulary.ts';

/** GitHub refuses a matrix with more jobs. https://docs.github.com/en/actions/reference/limits */
export const maxMatrixJobs = 256;

const matrixJobSchema = z.object({
  scenario: z.string().describe('name of the scenario'),
  path: z.string().describe("the scenario's folder, relative to the repository root"),
  target: z.enum(targets).describe('operating system and processor to build for'),
  runner: z.string().describe('label of the GitHub-hosted runner that builds the target natively'),
});
export type MatrixJob = z.infer<typeof matrixJobSchema>;

/** matrix.json of `analyze --all`: one job for each scenario that can ship and each target. */
export const matrixSchema = z.object({
  schema_version: z.literal('matrix.v1').describe('format of this document'),
  jobs: z.int().nonnegative().describe('number of jobs over all chunks'),
  chunks: z
    .array(
      z
        .object({
          include: z.array(matrixJobSchema).max(maxMatrixJobs).describe('jobs, at most 256 as GitHub allows'),
        })
        .describe('a strategy.matrix of a workflow'),
    )
    .describe('each one is a strategy.matrix; a workflow runs them one after another'),
});
export type Matrix = z.infer<typeof matrixSchema>;
