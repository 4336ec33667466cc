import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { toolPath } from './installed-tools.ts';

const run = promisify(execFile);

const cycloneDxScript = `
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1]).read())
sys.exit(0 if fault is None else repr(fault)[:4000])
`;

// Protocol buffers accept no field that the schema of the statement or of the predicate does not have.
const statementScript = `
import json, sys
from google.protobuf import json_format
from in_toto_attestation.predicates.provenance.v1 import provenance_pb2
from in_toto_attestation.v1 import statement_pb2
from in_toto_attestation.v1.statement import Statement
text = json.load(open(sys.argv[1]))
Statement.copy_from_pb(json_format.ParseDict(text, statement_pb2.Statement())).validate()
predicate = json_format.ParseDict(text['predicate'], provenance_pb2.Provenance())
assert predicate.build_definition.build_type and predicate.run_details.builder.id
`;

/** The programs that the validators below start. */
export const validators = [
  'cyclonedx-python-lib',
  'pyspdxtools',
  '10-jsonloader',
  'in-toto-attestation',
] as const;

/** Another implementation of CycloneDX, with the schema of the standard. Throws with its words for an invalid file. */
export const validateCycloneDx = (file: string) =>
  run(toolPath('cyclonedx-python-lib'), ['-c', cycloneDxScript, file]);

/** The validator of the SPDX project in Python. Throws with its words for an invalid file. */
export const validateSpdx = (file: string) => run(toolPath('pyspdxtools'), ['--infile', file]);

/** The reader of the SPDX project in Go: another implementation. Throws with its words for a file that it cannot read. */
export const readSpdxInGo = (file: string) => run(toolPath('10-jsonloader'), [file]);

/** The in-toto project's own schema of statements and of SLSA provenance. Throws with its words for an invalid file. */
export const validateStatement = (file: string) =>
  run(toolPath('in-toto-attestation'), ['-c', statementScript, file]);
