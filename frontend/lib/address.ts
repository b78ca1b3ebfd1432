/** The same address with one value more, or less if it was there. */
export function toggled(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const values = address.getAll(name);
  const next = new URLSearchParams(address);
  next.delete(name);
  values.filter((one) => one !== value).forEach((one) => next.append(name, one));
  if (!values.includes(value)) {
    next.append(name, value);
  }
  return next;
}

/** The same address with one value set, or taken out when it is empty or was set already. */
export function switched(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  if (value === '' || address.get(name) === value) {
    next.delete(name);
  } else {
    next.set(name, value);
  }
  return next;
}

export function without(address: URLSearchParams, name: string): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete(name);
  return next;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The id in an address; what is no id, having been mistyped, becomes that of nothing. */
export const idOf = (typed: string | undefined) => (typed !== undefined && UUID.test(typed) ? typed : NOBODY);
