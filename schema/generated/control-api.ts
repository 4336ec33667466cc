// Made from runtime/control/routes.ts by `npm run generate`.

/** Input and response of each call with a complete response, by operation id. */
export interface ControlApi {
  /** GET /healthz: Liveness of the runtime and health of the app; requires no token */
  getHealth: {
    answer: {
      status: 'ok' | 'degraded' | 'failed';
      /** state of each service */
      services: Record<string, string>;
      /** version of the runtime */
      runtime: string;
    };
  };
  /** GET /proof/{nonce}: Proof that the runtime knows the token, for a client that is about to send it; requires no token */
  proveToken: {
    params: { nonce: string };
    answer: {
      /** HMAC-SHA256 in hexadecimal; its key is the token, its text the lines "proof of a listener, version 1", "control", address and port of the listener with a space between, and the nonce */
      proof: string;
    };
  };
  /** GET /readyz: Whether every critical service is ready, with details of each service */
  getReadiness: {
    answer: {
      ready: boolean;
      message: string;
      details: Record<string, {
        ready: boolean;
        state: string;
        skipped?: boolean;
        message: string;
        exit_code?: number;
        signal?: string;
        restarts: number;
        started_at?: string;
        ready_at?: string;
        critical: boolean;
        /** of a service with a schedule: when it runs next, while it waits */
        next_run?: string;
      }>;
      gpu: {
        available: boolean;
        mode: 'gpu' | 'cpu';
        source: string;
      };
      /** the app must be started again */
      restart_needed?: {
        /** app version that is installed now */
        version?: string;
        message: string;
      };
      /** optional programs of the user, which no app waits for; absent: the app uses none */
      user_tools?: ({
        /** the resource of the scenario */
        name: string;
        /** name of the program */
        program: string;
        /** what it is */
        description?: string;
        /** whether PATH has it; it was not started. unknown: the folders of PATH did not answer in time */
        state: 'found' | 'not-found' | 'unknown';
      })[];
    };
  };
  /** GET /status: The complete state: versions, ports, memory, services, enforced limits and problems */
  getStatus: {
    answer: {
      instance: string;
      app: string;
      version: string;
      runtime: {
        version: string;
        node: string;
        pid: number;
        platform: string;
        /** whether the start used the code cache of the executable */
        code_cache: 'used' | 'none' | 'rejected';
      };
      manifest_sha256: string;
      phase: string;
      ready: boolean;
      message: string;
      started_at: string;
      /** seconds */
      uptime: number;
      /** bytes */
      memory: {
        rss: number;
        heap_used: number;
        external: number;
      };
      control_port: number;
      ports: Record<string, Record<string, number>>;
      services: Record<string, {
        ready: boolean;
        state: string;
        skipped?: boolean;
        message: string;
        exit_code?: number;
        signal?: string;
        restarts: number;
        started_at?: string;
        ready_at?: string;
        critical: boolean;
        /** of a service with a schedule: when it runs next, while it waits */
        next_run?: string;
        type: string;
        pid?: number;
        ports: Record<string, number>;
        /** ports on which the service listens itself: the runtime does not judge who connects */
        unguarded_ports?: string[];
        limits?: string[];
        probes?: {
          succeeded: number;
          failed: number;
        };
      }>;
      gpu: {
        available: boolean;
        mode: 'gpu' | 'cpu';
        source: string;
      };
      /** the app must be started again */
      restart_needed?: {
        /** app version that is installed now */
        version?: string;
        message: string;
      };
      /** optional programs of the user, which no app waits for; absent: the app uses none */
      user_tools?: ({
        /** the resource of the scenario */
        name: string;
        /** name of the program */
        program: string;
        /** what it is */
        description?: string;
        /** whether PATH has it; it was not started. unknown: the folders of PATH did not answer in time */
        state: 'found' | 'not-found' | 'unknown';
      })[];
      /** how values are stored at rest */
      secrets: string;
      problems: string[];
    };
  };
  /** GET /ports: The ports given to the services */
  getPorts: {
    answer: {
      services: Record<string, Record<string, number>>;
      /** ports of each scenario by the variables that carry them in its service.json, such as API_PORT; only in an app of several scenarios */
      scenarios?: Record<string, Record<string, number>>;
    };
  };
  /** GET /logs/tail: The last lines of a service's log, values of secrets masked */
  tailLogs: {
    query: {
      /** id of the service */
      serviceId: string;
      /** how many of the last lines */
      lines?: number;
      /** 1: then stream new lines */
      follow?: boolean;
    };
    answer: string;
  };
  /** GET /secrets: The secrets of the app, without values */
  listSecrets: {
    answer: {
      secrets: ({
        id: string;
        class: string;
        required: boolean;
        has_value: boolean;
        description?: string;
        format?: string;
        prompt?: {
          label: string;
          description?: string;
          hint?: string;
        };
      })[];
    };
  };
  /** POST /secrets: Store values after checking their format: all or none */
  storeSecrets: {
    body: {
      /** values by secret id */
      secrets: Record<string, string>;
    };
    answer: {
      status: 'ok';
    };
  };
  /** POST /secrets/rotate: New values for generated secrets */
  rotateSecrets: {
    body: {
      /** ids of generated secrets */
      ids: string[];
    };
    answer: {
      status: 'ok';
    };
  };
  /** GET /telemetry: The telemetry file, and whether uploading is allowed */
  getTelemetry: {
    answer: {
      path: string;
      /** whether the user opted in */
      upload: boolean;
      upload_url?: string;
      /** recorded and not uploaded yet */
      pending_bytes: number;
    };
  };
  /** POST /telemetry: Opt in to or out of uploading */
  allowTelemetry: {
    body: {
      /** whether telemetry can be uploaded on request */
      upload: boolean;
    };
    answer: {
      path: string;
      /** whether the user opted in */
      upload: boolean;
      upload_url?: string;
      /** recorded and not uploaded yet */
      pending_bytes: number;
    };
  };
  /** POST /telemetry/upload: Upload the lines that were not uploaded yet */
  uploadTelemetry: {
    answer: {
      path: string;
      /** whether the user opted in */
      upload: boolean;
      upload_url?: string;
      /** recorded and not uploaded yet */
      pending_bytes: number;
      status: 'ok';
      /** lines */
      uploaded: number;
    };
  };
  /** GET /updates: Version, channel and what is known of updates */
  getUpdates: {
    answer: {
      configured: boolean;
      policy: 'on' | 'off';
      version: string;
      channel: 'stable' | 'beta' | 'dev';
      pin?: string;
      offered?: {
        version: string;
        notes: string;
        critical: boolean;
        size: number;
      };
      staged?: {
        version: string;
        reason: 'update' | 'withdrawn' | 'rollback';
      };
      older?: string;
      last?: {
        at: string;
        from: string;
        to: string;
        result: 'applied' | 'rolled_back' | 'interrupted';
        message: string;
      };
      refused: string[];
    };
  };
  /** POST /updates/check: Fetch the feed, and the files of what it offers */
  checkUpdates: {
    answer: {
      configured: boolean;
      policy: 'on' | 'off';
      version: string;
      channel: 'stable' | 'beta' | 'dev';
      pin?: string;
      offered?: {
        version: string;
        notes: string;
        critical: boolean;
        size: number;
      };
      staged?: {
        version: string;
        reason: 'update' | 'withdrawn' | 'rollback';
      };
      older?: string;
      last?: {
        at: string;
        from: string;
        to: string;
        result: 'applied' | 'rolled_back' | 'interrupted';
        message: string;
      };
      refused: string[];
    };
  };
  /** POST /updates/apply: Stop the app, apply the staged update and start again */
  applyUpdate: {
    answer: {
      status: 'applying';
      version: string;
    };
  };
  /** POST /updates/settings: Choose the channel, or the version at which the app stays */
  chooseUpdates: {
    body: {
      channel?: 'stable' | 'beta' | 'dev';
      pin?: string;
    };
    answer: {
      configured: boolean;
      policy: 'on' | 'off';
      version: string;
      channel: 'stable' | 'beta' | 'dev';
      pin?: string;
      offered?: {
        version: string;
        notes: string;
        critical: boolean;
        size: number;
      };
      staged?: {
        version: string;
        reason: 'update' | 'withdrawn' | 'rollback';
      };
      older?: string;
      last?: {
        at: string;
        from: string;
        to: string;
        result: 'applied' | 'rolled_back' | 'interrupted';
        message: string;
      };
      refused: string[];
    };
  };
  /** GET /validate: Check the manifest and the files it names */
  validate: {
    answer: {
      valid: boolean;
      errors: ({
        code: string;
        service?: string;
        path: string;
        message: string;
      })[];
    };
  };
  /** POST /services/{id}/restart: Restart a service */
  restartService: {
    params: { id: string };
    answer: {
      status: 'restarting';
      service: string;
    };
  };
  /** POST /shutdown: Stop the app */
  shutdown: {
    answer: {
      status: 'stopping';
    };
  };
  /** GET /metrics: Prometheus metrics */
  getMetrics: {
    answer: string;
  };
  /** GET /openapi.json: This document */
  getOpenApi: {
    answer: {
      openapi: string;
      [name: string]: unknown;
    };
  };
}

/** Every call; `statuses` are those with the response document, `query` the names of its parameters. */
export const controlOperations = {
  getHealth: {
    method: 'GET',
    path: '/healthz',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  proveToken: {
    method: 'GET',
    path: '/proof/{nonce}',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  getReadiness: {
    method: 'GET',
    path: '/readyz',
    query: [],
    statuses: [200, 503],
    media: 'application/json',
  },
  getStatus: {
    method: 'GET',
    path: '/status',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  getPorts: {
    method: 'GET',
    path: '/ports',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  tailLogs: {
    method: 'GET',
    path: '/logs/tail',
    query: ['serviceId', 'lines', 'follow'],
    statuses: [200],
    media: 'text/plain',
  },
  listSecrets: {
    method: 'GET',
    path: '/secrets',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  storeSecrets: {
    method: 'POST',
    path: '/secrets',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  rotateSecrets: {
    method: 'POST',
    path: '/secrets/rotate',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  getTelemetry: {
    method: 'GET',
    path: '/telemetry',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  allowTelemetry: {
    method: 'POST',
    path: '/telemetry',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  uploadTelemetry: {
    method: 'POST',
    path: '/telemetry/upload',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  getUpdates: {
    method: 'GET',
    path: '/updates',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  checkUpdates: {
    method: 'POST',
    path: '/updates/check',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  applyUpdate: {
    method: 'POST',
    path: '/updates/apply',
    query: [],
    statuses: [202],
    media: 'application/json',
  },
  chooseUpdates: {
    method: 'POST',
    path: '/updates/settings',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
  validate: {
    method: 'GET',
    path: '/validate',
    query: [],
    statuses: [200, 422],
    media: 'application/json',
  },
  restartService: {
    method: 'POST',
    path: '/services/{id}/restart',
    query: [],
    statuses: [202],
    media: 'application/json',
  },
  shutdown: {
    method: 'POST',
    path: '/shutdown',
    query: [],
    statuses: [202],
    media: 'application/json',
  },
  streamEvents: {
    method: 'GET',
    path: '/events',
    query: [],
    statuses: [200],
    media: 'text/event-stream',
  },
  connectEvents: {
    method: 'GET',
    path: '/events/ws',
    query: [],
    statuses: [101],
    media: 'text/plain',
  },
  getMetrics: {
    method: 'GET',
    path: '/metrics',
    query: [],
    statuses: [200],
    media: 'text/plain',
  },
  getDiagnostics: {
    method: 'GET',
    path: '/diagnostics',
    query: [],
    statuses: [200],
    media: 'application/gzip',
  },
  getOpenApi: {
    method: 'GET',
    path: '/openapi.json',
    query: [],
    statuses: [200],
    media: 'application/json',
  },
} as const;
