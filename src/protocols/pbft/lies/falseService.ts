import type { ServiceState } from '../rules/service.ts';
import { digestOfService } from '../rules/service.ts';

/** The false state that all liars certify and send, so that they need no agreement on it. */
export const FALSE_SERVICE: ServiceState = { values: new Map([['x', 'evil']]), lastReplies: new Map() };

export const FALSE_DIGEST = digestOfService(FALSE_SERVICE);
