import type { MakeRequest } from '../../pipeline/formats/format.ts';

/** What `make` gets where nothing is signed. */
export const leaveUnsigned: MakeRequest['sign'] = async () => ({ signed: false, why: 'it is a test' });
