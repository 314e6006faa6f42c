import { assembleService } from './assemble.ts';
import type { Service, ServiceHost } from './host.ts';
import { resultHandlers } from './results/handlers.ts';

export type { Download, Service, ServiceHost } from './host.ts';

/** Everything behind the screens, for either host. */
export function createService(host: ServiceHost): Service {
  return assembleService(host, resultHandlers, (message) => {
    console.error(`[placement-modeller] ${message}`);
  });
}
