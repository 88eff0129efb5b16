/** What the audit log says of every act with a device or a PIN. */
export const DEVICE_ACT = { category: 'account', purpose: 'access-control' } as const;
