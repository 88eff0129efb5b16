import type { Service } from '@luwte/floor/domain';
import type { IconName } from '@luwte/ui';

/** One picture per service. */
export const SERVICE_ICONS: Readonly<Record<Service, IconName>> = {
  meal: 'restaurant',
  coffee: 'local_cafe',
  clothes: 'checkroom',
  shower: 'shower',
  laundry: 'local_laundry_service',
  locker: 'lock',
  nurse: 'medical_services',
  doctor: 'stethoscope',
};
