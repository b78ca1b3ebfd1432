const PATHS = {
  home: 'M3 11.5 12 4l9 7.5M5.5 10v9.5h13V10M10 19.5v-6h4v6',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  stack: 'M5 7h14M5 12h14M5 17h9M4 4h16v16H4z',
  upload: 'M12 16V5m0 0-4 4m4-4 4 4M5 15v4h14v-4',
  calendar: 'M5 6.500h14v13H5zM5 10.500h14M9 4v4M15 4v4',
  bell: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 2h-15zM10 21h4',
  clock: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 7.500V12l3 2',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm-6.500 8c.8-3.500 3.300-5 6.500-5s5.700 1.500 6.500 5M16 4.500a3.500 3.500 0 0 1 0 6.200M18 14.300c2 .7 3.200 2.300 3.700 4.700',
  letter: 'M4 6h16v12H4zM4 7l8 6 8-6',
  seats: 'M4 18v-5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v5M7 11V6.500h10V11M4 15.500h16M6 18v2M18 18v2',
  check: 'M6 4h12v16H6zM9 12l2 2 4-4.500',
  tablet: 'M4.500 5.500h15v13h-15zM17 12h.01M8 12l2 2 3.500-4',
  gavel: 'M9 4.500 15.500 11M13 3l4.500 4.500M7 9l4.500 4.500M12 9 4 17.500 6.500 20l8-8.500M14 20h6.500',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8c1-4 4-5.5 7.5-5.5s6.500 1.500 7.500 5.500',
};

export type IconName = keyof typeof PATHS;

export function Icon({ name }: Readonly<{ name: IconName }>) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
