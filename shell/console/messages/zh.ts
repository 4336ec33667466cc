import type { Messages } from './en.ts';

/** Chinese, simplified script. */
export const zh: Messages = {
  opening: (app) => `正在打开 ${app}`,
  back: '返回',
  quit: (app) => `退出 ${app}`,
  optional: '可选',
  show: '显示',
  hide: '隐藏',
  showField: (label) => `显示“${label}”`,
  hideField: (label) => `隐藏“${label}”`,
  diagnostics: '下载诊断信息',
  technicalDetails: '技术细节',
  detailsOf: (title) => `“${title}”的细节`,

  progress: {
    title: (app) => `正在启动 ${app}`,
    lead: '一切都在这台电脑上运行。请稍候。',
  },

  wizard: {
    title: (app) => `设置 ${app}`,
    lead: '您的回答只保存在这台电脑上。以后可以在状态面板中修改。',
    submit: '保存并启动',
    isRequired: (label) => `启动需要填写“${label}”。`,
    typeFirst: '请先输入回答。',
    notSaved: '无法保存您的回答。请重试。',
    notValid: (help) => `此值无效。${help}`,
    mustMatch: (format) => `它必须符合 ${format}。`,
    expectedForm: '所要求的格式',
  },

  answers: {
    title: '您的回答',
    help: '只输入您要修改的内容。使用它的部分会重新启动。',
    unchanged: '未修改',
    notGiven: '未填写',
    submit: '保存修改',
    saved: '已保存。',
  },

  running: {
    title: (app) => `${app} 正在运行`,
    lead: '它会一直运行，直到您退出。',
    open: (app) => `打开 ${app}`,
    healthAndQuit: '状态与退出',
  },

  stopped: { title: (app) => `${app} 已停止`, lead: '您可以关闭此窗口。' },

  ended: {
    app: '应用',
    title: (app) => `${app} 已结束`,
    closed: (app) => `${app} 已关闭或结束。请重新打开；此窗口可以关闭。`,
    linkUsed: '此链接已失效。请重新启动应用以获取新链接。',
  },

  recovered: {
    title: (app) => `${app} 已恢复`,
    lead: (app) => `请回到 ${app} 的窗口。如果其中显示错误，请重新加载。`,
    close: '关闭此窗口',
  },

  replaced: {
    title: (app) => `${app} 已更新`,
    lead: (app, version) =>
      `已安装版本 ${version}。重新启动 ${app} 即可使用；您的数据会保留。请先保存您正在进行的工作。`,
    restart: '立即重新启动',
    fault: (app) => `无法重新启动 ${app}。请退出后再打开。`,
  },

  failure: {
    title: (app) => `${app} 出现问题`,
    doesNotWork: (title) => `“${title}”无法工作。`,
    hasStopped: (app) => `${app} 意外停止。`,
    dataKept: '您的数据仍保存在这台电脑上。',
    advice: '请重新启动。如果仍有问题，请下载诊断信息并发送给应用的开发者。',
    again: '重新启动',
    openHealth: '打开状态面板',
    fault: (app) => `无法重新启动 ${app}。请退出后再次打开。`,
    endedWith: (ending) => `结束：${ending}`,
    exitCode: (code) => `退出代码 ${code}`,
    lastLines: '日志的最后几行：',
  },

  health: {
    title: (app) => `${app} 的状态`,
    starting: (app) => `${app} 正在启动。`,
    ready: (app) => `${app} 已就绪。`,
    readyBut: (app, message) => `${app} 已就绪：${message}。`,
    notReady: (app, states) => `${app} 尚未就绪。${states}`,
    replaced: (app, version) => `${app}：已安装版本 ${version}。请退出后再打开。`,
    restart: '重新启动',
    restartOf: (title) => `重新启动“${title}”`,
    restartFault: (title) => `无法重新启动“${title}”。`,
    ports: '端口',
    service: '服务',
    name: '名称',
    port: '端口',
    copy: '复制',
    copyPort: (port) => `复制端口 ${port}`,
    copied: '已复制',
    support: '获取支持',
    supportHelp: '包含日志和状态的压缩包，不含您的机密信息。',
    licenses: '许可证',
    logs: '日志',
    language: '语言',
    systemLanguage: '与这台电脑相同',
  },

  logs: {
    of: '日志来源',
    label: '日志',
    empty: '日志为空。',
    unreadable: '现在无法读取日志。',
    showProbes: '显示健康检查',
    search: '搜索',
    noMatch: '没有包含此文字的行。',
    problemsOnly: '仅警告和错误',
    follow: '跟随',
  },

  licenses: {
    title: (app) => `${app} 所含软件的许可证`,
    label: '许可证',
    loading: '正在加载',
    none: '此应用打包时未包含许可证列表。',
    fault: (reason) => `无法显示许可证：${reason}。它们在应用文件夹的 NOTICE 文件中。`,
  },

  telemetry: {
    allow: '与此应用的开发者共享遥测数据',
    send: '立即发送',
    recorded: (path) => `启动、停止和故障记录在 ${path} 中。`,
    notSent: '此应用不会发送它们。',
    sentTo: (url) => `其中不含您的数据，只有在您同意后才会发送到 ${url}。`,
    notSaved: '无法保存您的选择。请重试。',
    sendFault: '无法发送。请稍后重试。',
  },

  userTools: {
    title: '您自己的程序',
    help: '如果您安装了这些程序，应用可以使用它们。没有它们也能工作。',
    found: '已在这台电脑上找到',
    'not-found': '未找到：在您安装之前，需要它的功能无法使用',
    unknown: '未知：这台电脑的一个磁盘没有响应',
  },

  kinds: {
    database: '数据库',
    cache: '缓存',
    storage: '文件存储',
    search: '搜索',
    'language-model': '语言模型',
    browser: '网页浏览器',
    queue: '消息队列',
    server: '应用服务器',
    interface: '界面',
    background: '后台任务',
  },

  states: {
    waiting: '等待中',
    'needs-secrets': '需要回答',
    migrating: '正在准备数据',
    starting: '正在启动',
    ready: '就绪',
    unhealthy: '没有响应',
    'backing-off': '正在重新启动',
    stopping: '正在停止',
    stopped: '已停止',
    failed: '无法工作',
    skipped: '不需要',
    scheduled: '等待预定时间',
    other: '工作中',
  },

  notes: {
    startsAfter: (titles) => `等待以下服务：${titles}`,
    needsAnswer: '需要您的回答才能启动。',
    startedAgain: (cause) => `${cause}稍后会重新启动。`,
    notNeeded: '这台电脑不需要它。',
    reportsProblem: '它报告了一个问题；请查看细节。',
    lastExitCode: (code) => `上次退出代码：${code}`,
    lastSignal: (signal) => `上次信号：${signal}`,
    restarts: (count) => `重新启动次数：${count}`,
  },

  causes: {
    noRoom: (need) => `${need}。请腾出空间，然后重新启动。`,
    diskFull: '磁盘已满。请腾出空间。',
    portTaken: '这台电脑上的另一个程序占用了所需的连接。请关闭其他应用，然后重新启动。',
    fileMissing: '应用的一个文件缺失或损坏。请重新安装应用。',
    notAllowed: '无权使用所需的文件或文件夹。',
    noGpu: '需要这台电脑没有的显卡。',
    memory: '需要的内存超过了限制。请关闭其他应用，然后重新启动。',
    processes: '启动的程序数量超过了限制。',
    migration: '无法为此版本的应用准备数据。',
    slow: '启动时间过长。',
    silent: '不再响应。',
    stoppedEarly: '在启动过程中停止。',
    stopped: '意外停止。',
    unknown: '无法工作。',
  },
};
