import { ConnectClient, type MiddlewareFunction } from '@vaadin/hilla-frontend';
import { signalSignedOut } from './lib/session';

const watchSession: MiddlewareFunction = async (context, next) => {
  const response = await next(context);
  if (response.status === 401) {
    signalSignedOut();
  }
  return response;
};

const client = new ConnectClient({ prefix: 'connect', middlewares: [watchSession] });
export default client;
