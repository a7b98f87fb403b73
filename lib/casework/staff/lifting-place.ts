/** Where the reason for lifting a restriction stands in the vault. */
export const liftingPlace = (requestId: string) => `answer.lifting:${requestId}`
