const about = {
  schema_version: 'rehearsal.v1',
  app: { name: 'picker-wheel', version: '1.2.3' },
  target: 'linux-x64',
};

export const rehearsalExamples = [
  {
    ...about,
    outcome: {
      rehearsed: true,
      user: 'nobody',
      network: { isolated: true },
      answered: ['field_station_code'],
      starts: [
        { ready_ms: 1840, stop_ms: 210 },
        { ready_ms: 420, stop_ms: 205 },
      ],
      services: [
        { id: 'embedded-postgres', ready_ms: 1410 },
        { id: 'api', ready_ms: 310, health: { path: '/health', status: 200 } },
      ],
      pages: [
        { service: 'ui', files: 7, external_hosts: ['fonts.example.com'], screenshot: 'rehearsal-ui.png' },
      ],
      diagnostics: [
        {
          severity: 'warning',
          code: 'page-external-host',
          message: 'the page of "ui" loads from fonts.example.com, which it does not reach without a network',
          remedy: 'ship the files with the page',
        },
      ],
    },
  },
  {
    ...about,
    target: 'win-x64',
    outcome: { rehearsed: false, why: 'it is for win-x64, and this machine is linux-x64' },
  },
];
