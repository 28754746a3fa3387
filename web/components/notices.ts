import { notifications } from '@mantine/notifications';
import { ApiProblem } from '@/lib/api/problem';

/** A short word in the corner after something was done. */
export const tellSuccess = (message: string) => notifications.show({ message, color: 'jade' });

/** Why something that was asked did not happen. Stays until it is closed: it may be long. */
export const tellProblem = (error: unknown) => notifications.show({ message: ApiProblem.from(error).message, color: 'red', autoClose: false });
