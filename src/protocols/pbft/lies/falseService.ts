import type { ServiceState } from '../rules/service.ts';
import { digestOfService } from '../rules/service.ts';

/** The state that liars vouch for and hand out. They need not agree on it beforehand: this is the one. */
export const FALSE_SERVICE: ServiceState = { values: new Map([['x', 'evil']]), lastReplies: new Map() };

export const FALSE_DIGEST = digestOfService(FALSE_SERVICE);
