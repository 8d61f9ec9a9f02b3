/**
 * The API as types, made from its OpenAPI document: npm run client. Not written by hand.
 */
export interface paths {
    readonly "/approvals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Tasks in which a yes or no of the caller may be awaited, with what he may do
         * @description *Nhiệm vụ có thể đang chờ người hỏi đồng ý hoặc trả lại, kèm những việc làm được*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["listApprovals"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/bundles/examination": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Examines a bundle that somebody brings; nothing of it is kept
         * @description *Kiểm tra một hồ sơ do người khác đưa; không lưu lại gì*
         *
         *     Roles: auditor.
         */
        readonly post: operations["examineBundle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/logins": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who logged in, logged out or was refused: one hash chain
         * @description *Ai đã đăng nhập, đăng xuất hoặc bị từ chối: một chuỗi mã băm*
         *
         *     Roles: auditor, administrator.
         */
        readonly get: operations["listLogins"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/plans/{planId}/bundle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The audit bundle of a whole plan
         * @description *Hồ sơ kiểm toán của cả kế hoạch*
         *
         *     Roles: auditor.
         */
        readonly get: operations["exportPlanBundle"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/plans/{planId}/checkpoints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Signed checkpoints, for a copy that is kept elsewhere
         * @description *Các điểm kiểm chứng đã ký, để giữ một bản ở nơi khác*
         *
         *     Roles: auditor, administrator.
         */
        readonly get: operations["listCheckpoints"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/plans/{planId}/checkpoints/last": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The last checkpoint, and the proof that it continues an older log of N heads (RFC 9162)
         * @description *Điểm chốt cuối, và bằng chứng nó nối tiếp nhật ký cũ có N mã (RFC 9162)*
         *
         *     Roles: auditor, administrator.
         */
        readonly get: operations["copyLastCheckpoint"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/plans/{planId}/reconciliation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether Temporal, events, views and archive agree
         * @description *Temporal, sự kiện, bản xem và kho lưu trữ có khớp nhau không*
         *
         *     Roles: auditor, administrator.
         */
        readonly get: operations["reconcilePlan"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/plans/{planId}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Replays the histories of a plan against the workflow code of this version
         * @description *Chạy lại lịch sử của cả kế hoạch trên mã quy trình của phiên bản này*
         *
         *     Roles: auditor.
         */
        readonly get: operations["replayPlan"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/plans/{planId}/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether the record of a whole plan holds, at this moment
         * @description *Hồ sơ của cả kế hoạch có đúng không, ngay lúc này*
         *
         *     Roles: auditor.
         */
        readonly get: operations["verifyPlan"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/plans/{planId}/what-if": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Under another policy or calendar: which rungs would have fired beside or not at all
         * @description *Nếu theo chính sách hoặc lịch khác: những lần nhắc nào sẽ có thêm hoặc không có*
         *
         *     Roles: auditor.
         */
        readonly post: operations["whatIfPlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/tasks/{taskId}/as-of": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A task at a past moment, and why each date was what it was
         * @description *Nhiệm vụ tại một thời điểm đã qua, và lý do của từng thời hạn*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["showPastTask"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/tasks/{taskId}/bundle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The audit bundle of a task
         * @description *Hồ sơ kiểm toán của một nhiệm vụ*
         *
         *     Roles: auditor.
         */
        readonly get: operations["exportTaskBundle"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/tasks/{taskId}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Replays the history of a task against the workflow code of this version
         * @description *Chạy lại lịch sử của nhiệm vụ trên mã quy trình của phiên bản này*
         *
         *     Roles: auditor.
         */
        readonly get: operations["replayTask"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/tasks/{taskId}/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether the record of a task holds, at this moment
         * @description *Hồ sơ của nhiệm vụ có đúng không, ngay lúc này*
         *
         *     Roles: auditor.
         */
        readonly get: operations["verifyTask"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/calendar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The calendar of working days
         * @description *Lịch làm việc*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["getCalendar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/calendar/working-days": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The Nth working day after a date, and why
         * @description *Ngày làm việc thứ N sau một ngày, và vì sao*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["explainWorkingDays"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Server-sent events: what changed for the caller; resumed by Last-Event-ID
         * @description *Luồng sự kiện: điều gì vừa thay đổi đối với người hỏi; nối lại bằng Last-Event-ID*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["watchChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/directory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The directory of units, fields and leaders
         * @description *Danh bạ đơn vị, lĩnh vực và lãnh đạo*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["getDirectory"];
        /**
         * Saves the directory for new plans; a plan that runs keeps its own
         * @description *Lưu danh bạ cho các kế hoạch mới; kế hoạch đang chạy giữ danh bạ của nó*
         *
         *     Roles: administrator.
         */
        readonly put: operations["saveDirectory"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/directory/editions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How the directory was changed: by whom, when, why and what
         * @description *Những lần sửa danh bạ: ai, lúc nào, vì sao, sửa gì*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["listDirectoryEditions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hands in a file of evidence; its name is in X-File-Name, percent-encoded UTF-8
         * @description *Gửi một tệp minh chứng; tên tệp ở X-File-Name, mã hóa phần trăm UTF-8*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman.
         */
        readonly post: operations["uploadFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/files/{sha256}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is known of a file
         * @description *Những gì biết về một tệp*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor.
         */
        readonly get: operations["getFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/files/{sha256}/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The content of a file, whole or in part
         * @description *Nội dung của một tệp, toàn bộ hay một phần*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor.
         */
        readonly get: operations["getFileContent"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inbox": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The caller's inbox, the newest first
         * @description *Hộp thư của người hỏi, mới nhất trước*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman.
         */
        readonly get: operations["getInbox"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inbox/marks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Marks notices as read or unread
         * @description *Đánh dấu thông báo đã đọc hoặc chưa đọc*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman.
         */
        readonly post: operations["markNotices"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mails": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Mails in a state, and how mailing fares
         * @description *Thư điện tử theo trạng thái*
         *
         *     Roles: auditor, administrator.
         */
        readonly get: operations["listMails"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mails/{mailId}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lets a failed mail be tried again
         * @description *Gửi lại một thư không gửi được*
         *
         *     Roles: administrator.
         */
        readonly post: operations["retryMail"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who asks, and what he may do
         * @description *Người hỏi là ai và được làm gì*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["getAccount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The caller's sessions
         * @description *Các phiên đăng nhập của người hỏi*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["listSessions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me/sessions/{sessionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Ends one of the caller's sessions
         * @description *Kết thúc một phiên đăng nhập của mình*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly delete: operations["endSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What was said to whom, in order
         * @description *Những gì đã báo cho ai, theo thứ tự*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor.
         */
        readonly get: operations["listNotices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The people who take part
         * @description *Những người tham gia*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["listPeople"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/people/{personId}/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A person's sessions
         * @description *Các phiên đăng nhập của một người*
         *
         *     Roles: auditor, administrator.
         */
        readonly get: operations["listPersonSessions"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Ends all of a person's sessions
         * @description *Kết thúc mọi phiên đăng nhập của một người*
         *
         *     Roles: administrator.
         */
        readonly delete: operations["endPersonSessions"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/people/{personId}/sessions/{sessionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Ends one of a person's sessions
         * @description *Kết thúc một phiên đăng nhập của một người*
         *
         *     Roles: administrator.
         */
        readonly delete: operations["endPersonSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The plans that were launched
         * @description *Các kế hoạch đã triển khai*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["listPlans"];
        readonly put?: never;
        /**
         * Launches a plan
         * @description *Triển khai một kế hoạch*
         *
         *     Roles: DPI supervisor, administrator.
         */
        readonly post: operations["launchPlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A plan, and what moment it is there
         * @description *Một kế hoạch và thời điểm của nó*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["getPlan"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/directions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The directions that the caller gave, and what became of them
         * @description *Những ý kiến chỉ đạo mà người hỏi đã cho, và kết quả*
         *
         *     Roles: DPI supervisor, vice-chairman, chairman, auditor.
         */
        readonly get: operations["listGivenDirections"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/launch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How far a launch has come
         * @description *Việc triển khai đã đến đâu*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["getLaunch"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/overview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A plan at a glance: each shortcoming over time, each unit over the quarters
         * @description *Toàn cảnh kế hoạch: từng hạn chế theo thời gian, từng đơn vị theo quý*
         *
         *     Roles: DPI supervisor, vice-chairman, chairman, auditor.
         */
        readonly get: operations["getPlanOverview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/papers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The issued papers that the caller may read
         * @description *Các văn bản đã ban hành mà người hỏi được đọc*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor.
         */
        readonly get: operations["listPapers"];
        readonly put?: never;
        /**
         * Issues a paper under the number of the registry
         * @description *Ban hành một văn bản với số do văn thư cấp*
         *
         *     Roles: unit head, DPI supervisor, vice-chairman, chairman.
         */
        readonly post: operations["issuePaper"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/papers/{kind}/{n}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * An issued paper
         * @description *Một văn bản đã ban hành*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor.
         */
        readonly get: operations["getPaper"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/papers/{kind}/{n}.docx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The file of a paper as it was issued
         * @description *Tệp của văn bản như khi ban hành*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor.
         */
        readonly get: operations["getPaperFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/papers/{kind}/{n}/replace": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Issues a paper in place of another
         * @description *Ban hành văn bản thay thế một văn bản đã ban hành*
         *
         *     Roles: unit head, DPI supervisor, vice-chairman, chairman.
         */
        readonly post: operations["replacePaper"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/papers/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Drafts a paper; nothing is stored
         * @description *Xem dự thảo một văn bản; không lưu gì*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman.
         */
        readonly post: operations["previewPaper"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The reporting periods of a plan
         * @description *Các kỳ báo cáo của kế hoạch*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["listPeriods"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A reporting period; who has not reported is for those who may read the synthesis
         * @description *Một kỳ báo cáo; ai chưa báo cáo thì người được đọc tổng hợp mới thấy*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["getPeriod"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/charts/{name}.png": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A chart of the synthesis
         * @description *Một biểu đồ của bản tổng hợp*
         *
         *     Roles: DPI supervisor, vice-chairman, chairman, auditor.
         */
        readonly get: operations["getSynthesisChart"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Gives a command to a period
         * @description *Ra một lệnh cho kỳ báo cáo*
         *
         *     Roles: DPI supervisor, vice-chairman, chairman.
         */
        readonly post: operations["givePeriodCommand"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/possibilities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What the caller may do with a period now
         * @description *Những việc người hỏi được làm lúc này*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["listPeriodPossibilities"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How far units are with their reports of a period
         * @description *Các đơn vị đã báo cáo đến đâu trong kỳ*
         *
         *     Roles: officer, unit head, DPI supervisor, chairman, auditor.
         */
        readonly get: operations["listUnitReports"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/reports/{unit}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The report of a unit with what its writer needs
         * @description *Báo cáo của một đơn vị, với những gì người soạn cần*
         *
         *     Roles: officer, unit head, DPI supervisor, chairman, auditor.
         */
        readonly get: operations["getUnitReport"];
        /**
         * Saves what is written so far
         * @description *Lưu nội dung báo cáo đang soạn*
         *
         *     Roles: officer, unit head.
         */
        readonly put: operations["saveUnitReport"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/reports/{unit}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * DPI accepts lines of the report
         * @description *Sở đầu mối tiếp nhận các dòng báo cáo*
         *
         *     Roles: DPI supervisor.
         */
        readonly post: operations["acceptUnitReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/reports/{unit}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The head files the report, or whom he lent his authority over all its tasks
         * @description *Thủ trưởng, hoặc người được ủy quyền, nộp báo cáo*
         *
         *     Roles: officer, unit head.
         */
        readonly post: operations["fileUnitReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/reports/{unit}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * DPI returns lines of the report
         * @description *Sở đầu mối trả lại các dòng báo cáo*
         *
         *     Roles: DPI supervisor.
         */
        readonly post: operations["returnUnitReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/reports/{unit}/send-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The head wants it changed
         * @description *Thủ trưởng trả lại để sửa*
         *
         *     Roles: officer, unit head.
         */
        readonly post: operations["sendUnitReportBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/reports/{unit}/submit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Asks the head of the unit to file it
         * @description *Trình thủ trưởng đơn vị*
         *
         *     Roles: officer, unit head.
         */
        readonly post: operations["submitUnitReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/synthesis": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The frozen synthesis of a period
         * @description *Bản tổng hợp đã chốt của kỳ*
         *
         *     Roles: DPI supervisor, vice-chairman, chairman, auditor.
         */
        readonly get: operations["getSynthesis"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/synthesis.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The synthesis as a workbook
         * @description *Bản tổng hợp dưới dạng bảng tính*
         *
         *     Roles: DPI supervisor, vice-chairman, chairman, auditor.
         */
        readonly get: operations["getSynthesisWorkbook"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/periods/{period}/synthesis/texts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The texts around the tables
         * @description *Các đoạn văn quanh các bảng của bản tổng hợp*
         *
         *     Roles: DPI supervisor, vice-chairman, chairman, auditor.
         */
        readonly get: operations["getSynthesisTexts"];
        /**
         * Saves the texts; the figures are nobody’s to edit
         * @description *Lưu các đoạn văn; số liệu thì không ai sửa được*
         *
         *     Roles: DPI supervisor.
         */
        readonly put: operations["saveSynthesisTexts"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/terms-preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Which dates and rungs another policy or calendar would change; nothing is changed
         * @description *Nếu đổi quy định hoặc lịch thì những hạn và lần nhắc nào đổi theo; chưa đổi gì*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly post: operations["previewPlanTerms"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{planId}/text": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The text of a plan; of what is confidential only the numbers, for whoever may not read it
         * @description *Văn bản của kế hoạch; phần mật chỉ còn số mục cho người không được đọc*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["getPlanText"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reads a text: its tasks, notes and names without a unit; nothing is launched
         * @description *Đọc thử một văn bản: nhiệm vụ, ghi chú, tên chưa rõ đơn vị; chưa triển khai gì*
         *
         *     Roles: DPI supervisor, administrator.
         */
        readonly post: operations["previewPlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/text": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Takes the text out of the file of a plan (.docx or .txt); nothing is launched
         * @description *Lấy văn bản ra khỏi một tệp kế hoạch (.docx hoặc .txt); chưa triển khai gì*
         *
         *     Roles: DPI supervisor, administrator.
         */
        readonly post: operations["readPlanFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/policy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The policy: periods and ladders
         * @description *Quy định về thời hạn và bậc thang đôn đốc*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["getPolicy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/system/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How the system fares, and what to do
         * @description *Hệ thống đang thế nào, và phải làm gì*
         *
         *     Roles: auditor, administrator.
         */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/task-commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Gives commands to many tasks at once; each has a result of its own
         * @description *Ra lệnh cho nhiều nhiệm vụ một lần; mỗi lệnh có kết quả riêng*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman.
         */
        readonly post: operations["giveTaskCommands"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The tasks that the caller may see
         * @description *Danh sách nhiệm vụ mà người hỏi được xem*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["listTasks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks/{taskId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A task with all that is known of it
         * @description *Một nhiệm vụ với mọi điều đã biết*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["getTask"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks/{taskId}/commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Gives a command to a task
         * @description *Ra một lệnh cho nhiệm vụ*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman.
         */
        readonly post: operations["giveTaskCommand"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks/{taskId}/possibilities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What the caller may do with a task now
         * @description *Những việc người hỏi được làm lúc này*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["listTaskPossibilities"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks/{taskId}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Every event of a task, in order
         * @description *Mọi sự kiện của một nhiệm vụ, theo thứ tự*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["getTaskTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/temporal/codec/decode": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decrypts what Temporal holds, for the UI of Temporal
         * @description *Giải mã dữ liệu mà Temporal giữ, cho giao diện của Temporal*
         *
         *     Roles: auditor, administrator.
         */
        readonly post: operations["decodeTemporalPayloads"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/temporal/codec/encode": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Encrypts payloads as dondoc writes them to Temporal
         * @description *Mã hóa dữ liệu như dondoc ghi vào Temporal*
         *
         *     Roles: auditor, administrator.
         */
        readonly post: operations["encodeTemporalPayloads"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/views": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The caller's saved views
         * @description *Các bộ lọc mà người hỏi đã lưu*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, auditor, administrator.
         */
        readonly get: operations["listSavedViews"];
        readonly put?: never;
        /**
         * Saves a view
         * @description *Lưu một bộ lọc*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, administrator.
         */
        readonly post: operations["addSavedView"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/views/{viewId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Changes a saved view
         * @description *Sửa một bộ lọc đã lưu*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, administrator.
         */
        readonly put: operations["changeSavedView"];
        readonly post?: never;
        /**
         * Drops a saved view
         * @description *Xóa một bộ lọc đã lưu*
         *
         *     Roles: officer, unit head, DPI supervisor, vice-chairman, chairman, administrator.
         */
        readonly delete: operations["dropSavedView"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Account: {
            /** @description What he may do: rules that CASL takes as they are. */
            readonly grants: readonly {
                /** @enum {string} */
                readonly action: "read" | "command" | "write" | "review" | "preview" | "issue" | "launch" | "upload" | "mark" | "retry";
                readonly conditions?: {
                    readonly [key: string]: unknown;
                };
                /** @enum {string} */
                readonly subject: "Plan" | "ConfidentialText" | "Task" | "Period" | "Synthesis" | "UnitReport" | "Paper" | "File" | "Notice" | "Inbox" | "Mail" | "Directory" | "Policy" | "Calendar" | "SavedView" | "AuditBundle" | "Record" | "System" | "Session" | "Payload" | "Account";
            }[];
            readonly person: {
                readonly id: string;
                /** @enum {string} */
                readonly language: "vi" | "en";
                readonly leader?: string;
                readonly mail: string;
                readonly name: string;
                readonly role: string;
                readonly unit?: string;
            };
        };
        readonly ApprovalPage: {
            /** @description How many of them were looked at on this page. */
            readonly looked: number;
            /** @description Ask with `cursor` for the page after this one; absent on the last. */
            readonly next?: string;
            /** @description Tasks in which the caller owes anything, over all pages. */
            readonly of: number;
            readonly tasks: readonly {
                readonly possible: readonly {
                    /** @enum {string} */
                    readonly command: "acceptAssignment" | "returnAssignment" | "confirmAssignment" | "correctAssignment" | "reassign" | "nameUnits" | "succeed" | "withdraw" | "draftPlan" | "sendPlanBack" | "approvePlan" | "signOff" | "object" | "recordProgress" | "draftReport" | "sendReport" | "fileReport" | "sendReportBack" | "acceptReport" | "returnReport" | "reachMilestone" | "proposeCompletion" | "verifyCompletion" | "refuseCompletion" | "reviewYear" | "petition" | "petitionObjection" | "askExtension" | "answerPetition" | "instruct" | "extend" | "directReassign" | "summon" | "takeToChairman" | "carryOutDirection" | "suspend" | "resume" | "changePolicy" | "changeCalendar" | "delegate" | "revokeDelegation";
                    readonly target: string;
                }[];
                readonly task: components["schemas"]["Task"];
            }[];
        };
        readonly BundleExamination: {
            readonly cautions: readonly {
                readonly code: string;
                /** @description The first events of a task that was taken over: by whom, when and in which file they were stated. */
                readonly declared?: {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at?: string;
                    readonly by?: string;
                    readonly events: number;
                    readonly evidence?: string;
                };
                readonly says: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly taskId?: string;
            }[];
            /** @description Moments of checkpoints of this office that have to stand in the bundle. */
            readonly comparedWith: readonly string[];
            /** @description Of the events, those that are only declared: they were before dondoc. */
            readonly declared: number;
            readonly events: number;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly exportedAt?: string;
            readonly findings: readonly {
                readonly code: string;
                readonly expected?: string;
                readonly field?: string;
                readonly file?: string;
                readonly found?: string;
                readonly says: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly sequence?: number;
                readonly taskId?: string;
            }[];
            readonly ok: boolean;
            readonly scope?: {
                readonly id: string;
                /** @enum {string} */
                readonly kind: "task" | "plan";
            };
            /** @description The public key that signed the bundle. */
            readonly signedBy?: string;
            readonly tasks: number;
        };
        readonly CheckpointCopy: {
            readonly continues?: {
                readonly proof: readonly string[];
                readonly size: number;
            };
            readonly signed: components["schemas"]["SignedCheckpoint"];
        };
        readonly CommandReceipt: {
            /** @enum {string} */
            readonly phase: "awaitingUnit" | "assigned" | "returned" | "accepted" | "closed";
            readonly sequence: number;
            readonly taskId: string;
        };
        readonly DetailedPlanVersion: {
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly approvedAt?: string;
            readonly content: {
                readonly causes: readonly {
                    /** @enum {string} */
                    readonly nature: "objective" | "subjective";
                    readonly text: string;
                }[];
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly completion: string;
                readonly directedBy: string;
                readonly steps: readonly {
                    readonly coordinators?: readonly string[];
                    /**
                     * Format: date
                     * @description A day of the calendar of Vietnam.
                     */
                    readonly due: string;
                    readonly person: string;
                    readonly text: string;
                }[];
            };
            readonly draftedBy: string;
            readonly version: number;
        };
        readonly Directory: {
            readonly abbreviations: readonly {
                readonly long: string;
                readonly short: string;
            }[];
            readonly collectives: readonly {
                readonly aliases: readonly string[];
                readonly id: string;
                readonly members: readonly string[];
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly note?: {
                    readonly en: string;
                    readonly vi: string;
                };
            }[];
            readonly confidentialUnits: readonly string[];
            readonly defaultField: string;
            readonly fields: readonly {
                readonly id: string;
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly viceChairman: string;
            }[];
            readonly focalUnit: string;
            readonly leaders: readonly {
                readonly id: string;
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                /** @enum {string} */
                readonly position: "chairman" | "viceChairman";
            }[];
            readonly note?: {
                readonly en: string;
                readonly vi: string;
            };
            readonly openSets: readonly {
                readonly aliases: readonly string[];
                readonly id: string;
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly note?: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly proposals: readonly string[];
            }[];
            readonly province: {
                readonly en: string;
                readonly vi: string;
            };
            readonly roles: readonly {
                readonly aliases: readonly string[];
                readonly id: string;
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly note?: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly proposals: readonly string[];
            }[];
            readonly units: readonly ({
                readonly aliases: readonly string[];
                readonly field: string;
                readonly id: string;
                /** @enum {string} */
                readonly kind: "department" | "provincialBody";
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
            } | {
                readonly aliases: readonly string[];
                readonly id: string;
                /** @constant */
                readonly kind: "district";
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly place: string;
                /** @enum {string} */
                readonly rank: "city" | "town" | "district";
            })[];
            readonly version: string;
        };
        readonly DirectoryAnswer: {
            readonly abbreviations: readonly {
                readonly long: string;
                readonly short: string;
            }[];
            readonly collectives: readonly {
                readonly aliases: readonly string[];
                readonly id: string;
                readonly members: readonly string[];
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly note?: {
                    readonly en: string;
                    readonly vi: string;
                };
            }[];
            readonly confidentialUnits: readonly string[];
            readonly defaultField: string;
            readonly fields: readonly {
                readonly id: string;
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly viceChairman: string;
            }[];
            readonly focalUnit: string;
            readonly leaders: readonly {
                readonly id: string;
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                /** @enum {string} */
                readonly position: "chairman" | "viceChairman";
            }[];
            readonly note?: {
                readonly en: string;
                readonly vi: string;
            };
            readonly openSets: readonly {
                readonly aliases: readonly string[];
                readonly id: string;
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly note?: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly proposals: readonly string[];
            }[];
            readonly province: {
                readonly en: string;
                readonly vi: string;
            };
            readonly roles: readonly {
                readonly aliases: readonly string[];
                readonly id: string;
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly note?: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly proposals: readonly string[];
            }[];
            readonly units: readonly ({
                readonly aliases: readonly string[];
                readonly field: string;
                readonly id: string;
                /** @enum {string} */
                readonly kind: "department" | "provincialBody";
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
            } | {
                readonly aliases: readonly string[];
                readonly id: string;
                /** @constant */
                readonly kind: "district";
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly place: string;
                /** @enum {string} */
                readonly rank: "city" | "town" | "district";
            })[];
            readonly version: string;
        };
        readonly DirectoryEdition: {
            /** @description What it says otherwise than the edition before it. */
            readonly changes: readonly {
                readonly id: string;
                readonly kind: string;
                readonly sentence: {
                    readonly en: string;
                    readonly vi: string;
                };
            }[];
            /** @description Counts the savings, from 1. */
            readonly edition: number;
            readonly reason: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly savedAt: string;
            readonly savedBy: {
                readonly delegation?: string;
                readonly leader?: string;
                readonly person: string;
                /** @enum {string} */
                readonly role: "officer" | "unitHead" | "dpiSupervisor" | "viceChairman" | "chairman" | "auditor" | "administrator";
                readonly unit?: string;
            };
            /** @description The version that the directory of this edition bears. */
            readonly version: string;
        };
        readonly File: {
            /** @enum {string} */
            readonly kind: "pdf" | "docx" | "xlsx" | "pptx" | "odt" | "ods" | "png" | "jpeg" | "txt" | "csv";
            readonly mediaType: string;
            readonly scan: {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at?: string;
                readonly attempts: number;
                /** @description Why the last try told nothing. */
                readonly fault?: string;
                readonly messages: {
                    readonly en: string;
                    readonly vi: string;
                };
                /** @description By the scanner, as the name of what it found. */
                readonly said?: string;
                /** @enum {string} */
                readonly state: "pending" | "clean" | "infected" | "notScanned";
            };
            readonly sha256: string;
            /** @description Bytes. */
            readonly size: number;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly storedAt: string;
            readonly uploads: readonly {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at: string;
                readonly by: string;
                readonly name: string;
            }[];
        };
        readonly Filing: {
            readonly draftedBy: string;
            readonly draftVersion?: number;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly filedAt: string;
            readonly filedBy: {
                readonly delegation?: string;
                readonly leader?: string;
                readonly person: string;
                /** @enum {string} */
                readonly role: "officer" | "unitHead" | "dpiSupervisor" | "viceChairman" | "chairman" | "auditor" | "administrator";
                readonly unit?: string;
            };
            readonly id: string;
            /** @description What became of lines in their tasks: `landed`, or the code of a refusal. */
            readonly landed: readonly {
                readonly outcome: string;
                readonly sequence?: number;
                readonly taskId: string;
            }[];
            readonly lines: readonly {
                readonly content: {
                    readonly difficulties?: string;
                    readonly figures?: readonly {
                        readonly amount: number;
                        readonly measure: string;
                        readonly name: string;
                    }[];
                    /** @enum {string} */
                    readonly kind: "progress" | "nil";
                    readonly percent?: number;
                    readonly text: string;
                };
                readonly taskId: string;
            }[];
            /** @description A quarter, as `2022-Q3`. */
            readonly period: string;
            readonly planId: string;
            readonly unit: string;
            /** @description Counts what the unit filed for the period, from 1. */
            readonly version: number;
        };
        readonly FilingReceipt: {
            /**
             * Format: date-time
             * @description The moment that counts.
             */
            readonly filedAt: string;
            readonly filing: string;
            readonly lines: number;
            readonly version: number;
        };
        readonly Finding: {
            readonly about: {
                readonly en: string;
                readonly vi: string;
            };
            /** @description A stable name for programs. */
            readonly code: string;
            /** @description What is the case, and where it is wrong what to do. */
            readonly says: {
                readonly en: string;
                readonly vi: string;
            };
            /**
             * @description `fault`: people cannot work, or something will be lost. `attention`: somebody should see to it.
             * @enum {string}
             */
            readonly state: "ok" | "attention" | "fault";
        };
        readonly GivenDirection: {
            /** @description The obligation that was late. */
            readonly about: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly at: string;
            readonly direction: string;
            /** @description Absent while it is owed. */
            readonly done?: {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at: string;
                readonly late: boolean;
                readonly text?: string;
            };
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly due?: string;
            /**
             * @description Nothing is owed of it any more.
             * @constant
             */
            readonly lapsed?: true;
            /** @enum {string} */
            readonly means: "instruct" | "extend" | "reassign" | "summon" | "toChairman";
            readonly shortcoming: number;
            readonly taskId: string;
            readonly taskNumber: number;
            readonly taskText: string;
            readonly text: string;
            readonly unit?: string;
        };
        readonly Health: {
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly at: string;
            readonly findings: readonly components["schemas"]["Finding"][];
            /**
             * @description The worst of all findings.
             * @enum {string}
             */
            readonly state: "ok" | "attention" | "fault";
            readonly version: string;
        };
        readonly Inbox: {
            /** @description Ask with `from` for the page after this one. */
            readonly next?: string;
            readonly notices: readonly components["schemas"]["InboxNotice"][];
            /** @description How many are unread in the whole inbox. */
            readonly unread: number;
        };
        readonly InboxNotice: {
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly at: string;
            /** @description What a direction is about: the duty that is behind. */
            readonly behind?: {
                readonly debtor: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due: string;
                /** @enum {string} */
                readonly duty: "acceptance" | "unitNaming" | "returnAnswer" | "detailedPlan" | "signOff" | "quarterlyReport" | "review" | "petitionAnswer" | "direction" | "carryOut" | "milestone" | "completion" | "verification" | "synthesis" | "synthesisReceipt" | "yearlyReview";
                readonly obligation: string;
            };
            readonly confidential: boolean;
            readonly debtor: string;
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly due: string;
            /** @enum {string} */
            readonly duty: "acceptance" | "unitNaming" | "returnAnswer" | "detailedPlan" | "signOff" | "quarterlyReport" | "review" | "petitionAnswer" | "direction" | "carryOut" | "milestone" | "completion" | "verification" | "synthesis" | "synthesisReceipt" | "yearlyReview";
            readonly id: string;
            /** @enum {string} */
            readonly kind: "newDuty" | "reminder" | "escalation" | "consent";
            readonly obligation: string;
            readonly planId: string;
            readonly read: boolean;
            readonly rung?: string;
            readonly sequence: number;
            readonly shortcoming: {
                readonly number: number;
                readonly title: string;
            };
            readonly subject: {
                readonly en: string;
                readonly vi: string;
            };
            readonly taskId: string;
            readonly taskNumber: number;
            readonly to: {
                readonly id: string;
                /** @enum {string} */
                readonly role: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
            };
            readonly urgent: boolean;
        };
        readonly IssuedPaper: {
            readonly about: {
                /** @constant */
                readonly kind: "consolidatedReport";
                readonly period: string;
                readonly version?: number;
            } | {
                /** @constant */
                readonly kind: "unitReport";
                readonly period: string;
                readonly unit: string;
            } | {
                /** Format: date */
                readonly answerBy?: string;
                /** @constant */
                readonly kind: "urgingNote";
                readonly unit: string;
            } | {
                /** @constant */
                readonly kind: "leaderNote";
                readonly leader: string;
            } | {
                readonly direction: string;
                /**
                 * @default officialLetter
                 * @enum {string}
                 */
                readonly form: "officialLetter" | "announcement";
                /** @constant */
                readonly kind: "direction";
                readonly task: string;
            } | {
                /** @constant */
                readonly kind: "planWithAnnex";
            };
            readonly bytes: number;
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly date: string;
            /** @enum {string} */
            readonly form: "report" | "officialLetter" | "submission" | "announcement" | "planWithAnnex";
            /** @description `<plan>/<kind>/<n>` */
            readonly id: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly issuedAt: string;
            readonly issuedBy: {
                readonly delegation?: string;
                readonly leader?: string;
                readonly person: string;
                /** @enum {string} */
                readonly role: "officer" | "unitHead" | "dpiSupervisor" | "viceChairman" | "chairman" | "auditor" | "administrator";
                readonly unit?: string;
            };
            readonly issuer: string;
            /** @enum {string} */
            readonly kind: "consolidatedReport" | "unitReport" | "urgingNote" | "leaderNote" | "direction" | "planWithAnnex";
            /** @description As the registry gave it. */
            readonly number: {
                readonly code: string;
                readonly value: number;
            };
            readonly planId: string;
            /** @description The paper that has taken its place. */
            readonly replacedBy?: string;
            readonly replaces?: {
                readonly id: string;
                readonly reason: string;
            };
            readonly sha256: string;
            readonly signature: {
                /** @constant */
                readonly mode: "none";
                readonly name?: string;
                readonly onBehalfOf?: string;
                readonly position: string;
            } | {
                /** @enum {string} */
                readonly mode: "KT" | "TL" | "TUQ";
                readonly name?: string;
                readonly onBehalfOf?: string;
                readonly position: string;
                readonly principalPosition: string;
            };
            readonly subject: string;
        };
        readonly Launch: {
            /** @description Rows of a plan under way that were taken over. */
            readonly adopted?: number;
            readonly awaitingUnit: number;
            readonly planId: string;
            readonly tasks: number;
            readonly workflows: number;
        };
        readonly LaunchProgress: {
            readonly done: boolean;
            readonly of: number;
            readonly planId: string;
            readonly started: number;
        };
        readonly LoginLink: {
            readonly event: {
                readonly address: string;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at: string;
                /** @description Who ended the session from elsewhere. */
                readonly by?: string;
                /** @description Refusals before it that were too many to be chained. */
                readonly leftOut?: number;
                readonly person?: string;
                readonly reason?: string;
                /** @enum {string} */
                readonly what: "loggedIn" | "loggedOut" | "sessionEnded" | "loginRefused" | "logoutRefused" | "tokenRefused" | "sessionRefused";
            };
            readonly hash: string;
            readonly number: number;
            readonly previous: string;
        };
        readonly Mails: {
            readonly health: {
                readonly failed: number;
                readonly mailer?: {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at: string;
                    readonly error?: string;
                    /** @enum {string} */
                    readonly smtp: "notConfigured" | "works" | "down";
                };
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly oldestWaiting?: string;
                readonly waiting: number;
            };
            readonly mails: readonly {
                readonly answer?: string;
                readonly attempts: number;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly createdAt: string;
                readonly id: string;
                /** @enum {string} */
                readonly kind: "digest" | "urgent" | "checkpoint";
                /** @enum {string} */
                readonly language: "vi" | "en";
                readonly lastError?: string;
                readonly moot: boolean;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly nextTryAt: string;
                readonly person: string;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly sentAt?: string;
                /** @enum {string} */
                readonly state: "waiting" | "sending" | "sent" | "failed" | "moot";
                readonly subject: string;
                readonly to: {
                    readonly address: string;
                    readonly name: string;
                };
            }[];
            readonly noticesForNobody: number;
        };
        readonly Notice: {
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly at: string;
            /** @description What a direction is about: the duty that is behind. */
            readonly behind?: {
                readonly debtor: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due: string;
                /** @enum {string} */
                readonly duty: "acceptance" | "unitNaming" | "returnAnswer" | "detailedPlan" | "signOff" | "quarterlyReport" | "review" | "petitionAnswer" | "direction" | "carryOut" | "milestone" | "completion" | "verification" | "synthesis" | "synthesisReceipt" | "yearlyReview";
                readonly obligation: string;
            };
            readonly confidential: boolean;
            readonly debtor: string;
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly due: string;
            /** @enum {string} */
            readonly duty: "acceptance" | "unitNaming" | "returnAnswer" | "detailedPlan" | "signOff" | "quarterlyReport" | "review" | "petitionAnswer" | "direction" | "carryOut" | "milestone" | "completion" | "verification" | "synthesis" | "synthesisReceipt" | "yearlyReview";
            readonly id: string;
            /** @enum {string} */
            readonly kind: "newDuty" | "reminder" | "escalation" | "consent";
            readonly obligation: string;
            readonly planId: string;
            readonly rung?: string;
            readonly sequence: number;
            readonly shortcoming: {
                readonly number: number;
                readonly title: string;
            };
            readonly subject: {
                readonly en: string;
                readonly vi: string;
            };
            readonly taskId: string;
            readonly taskNumber: number;
            readonly to: {
                readonly id: string;
                /** @enum {string} */
                readonly role: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
            };
            readonly urgent: boolean;
        };
        readonly Obligation: {
            readonly about?: string;
            readonly basis: {
                /** @constant */
                readonly kind: "fixed";
            } | {
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly after: string;
                readonly count: number;
                /** @constant */
                readonly kind: "workingDays";
            };
            readonly debtor: {
                /** @enum {string} */
                readonly kind: "unit" | "focal";
                readonly unit: string;
            } | {
                /** @constant */
                readonly kind: "leader";
                readonly leader: string;
            };
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly due: string;
            readonly extensions: number;
            readonly fired: readonly {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at: string;
                readonly rung: string;
            }[];
            readonly firedBefore: number;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "acceptance" | "unitNaming" | "returnAnswer" | "detailedPlan" | "signOff" | "quarterlyReport" | "review" | "petitionAnswer" | "direction" | "carryOut" | "milestone" | "completion" | "verification" | "synthesis" | "synthesisReceipt" | "yearlyReview";
            readonly ladder: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly openedAt: string;
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly originalDue: string;
            readonly outcome?: {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at: string;
                /** @enum {string} */
                readonly kind: "met" | "consentedBySilence" | "noLongerOwed";
                readonly late: boolean;
            };
            /** @description Rungs that are still to fire. */
            readonly schedule: readonly {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at: string;
                readonly rung: string;
            }[];
            /** @constant */
            readonly suspended?: true;
            readonly text?: string;
        };
        readonly PastTask: {
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly at: string;
            readonly duties: readonly {
                readonly because: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly debtor: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due: string;
                readonly fired: readonly {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at: string;
                    readonly rung: string;
                }[];
                readonly id: string;
                readonly kind: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly originalDue: string;
            }[];
            readonly events: number;
            readonly officialStatus: string;
            readonly phase: string;
            readonly taskId: string;
        };
        readonly Period: {
            readonly dates: {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly dataClosesAt: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due: string;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly opensAt: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly synthesisDue: string;
            };
            /** @description What the focal department and the leaders owe in it now. */
            readonly duties: readonly {
                readonly debtor: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due: string;
                readonly id: string;
                /** @enum {string} */
                readonly kind: "acceptance" | "unitNaming" | "returnAnswer" | "detailedPlan" | "signOff" | "quarterlyReport" | "review" | "petitionAnswer" | "direction" | "carryOut" | "milestone" | "completion" | "verification" | "synthesis" | "synthesisReceipt" | "yearlyReview";
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly overdue: boolean;
            }[];
            readonly leaders: {
                readonly chairman: string;
                readonly focalUnit: string;
                readonly viceChairman: string;
            };
            /** @description A quarter, as `2022-Q3`. */
            readonly period: string;
            readonly periodId: string;
            /** @enum {string} */
            readonly phase: "scheduled" | "open" | "dataClosed" | "frozen" | "received";
            readonly phaseName: {
                readonly en: string;
                readonly vi: string;
            };
            readonly planId: string;
            /** @description Only for those who may read the synthesis. */
            readonly reporting?: components["schemas"]["ReportingStanding"];
            readonly sequence: number;
            readonly syntheses: readonly {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly frozenAt: string;
                readonly frozenBy: string;
                /** @description Absent until it is built. */
                readonly hash?: string;
                readonly received?: {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at: string;
                    readonly text: string;
                };
                readonly reopened?: {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at: string;
                    readonly reason: string;
                };
                readonly version: number;
            }[];
        };
        readonly PeriodReceipt: {
            readonly periodId: string;
            /** @enum {string} */
            readonly phase: "scheduled" | "open" | "dataClosed" | "frozen" | "received";
            readonly sequence: number;
        };
        readonly PeriodRow: {
            readonly dates: {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly dataClosesAt: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due: string;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly opensAt: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly synthesisDue: string;
            };
            /** @description What the focal department and the leaders owe in it now. */
            readonly duties: readonly {
                readonly debtor: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due: string;
                readonly id: string;
                /** @enum {string} */
                readonly kind: "acceptance" | "unitNaming" | "returnAnswer" | "detailedPlan" | "signOff" | "quarterlyReport" | "review" | "petitionAnswer" | "direction" | "carryOut" | "milestone" | "completion" | "verification" | "synthesis" | "synthesisReceipt" | "yearlyReview";
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly overdue: boolean;
            }[];
            readonly leaders: {
                readonly chairman: string;
                readonly focalUnit: string;
                readonly viceChairman: string;
            };
            /** @description A quarter, as `2022-Q3`. */
            readonly period: string;
            readonly periodId: string;
            /** @enum {string} */
            readonly phase: "scheduled" | "open" | "dataClosed" | "frozen" | "received";
            readonly phaseName: {
                readonly en: string;
                readonly vi: string;
            };
            readonly planId: string;
            readonly sequence: number;
            readonly syntheses: readonly {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly frozenAt: string;
                readonly frozenBy: string;
                /** @description Absent until it is built. */
                readonly hash?: string;
                readonly received?: {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at: string;
                    readonly text: string;
                };
                readonly reopened?: {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at: string;
                    readonly reason: string;
                };
                readonly version: number;
            }[];
        };
        readonly Petition: {
            readonly about?: string;
            readonly answer?: {
                readonly agreed: boolean;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at: string;
                readonly text: string;
            };
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly askedAt: string;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "matter" | "extension" | "objection";
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly newDue?: string;
            readonly text: string;
            /** @enum {string} */
            readonly to: "viceChairman" | "chairman";
        };
        readonly Plan: {
            /** @description Processes for which no unit was named at the launch. */
            readonly awaitingUnit: number;
            /** @description A rehearsal runs on a calendar of its own. */
            readonly clock?: {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly calendarOrigin: string;
                readonly rate: number;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly temporalOrigin: string;
            };
            /**
             * @description Everything in it is invented, to be tried out.
             * @constant
             */
            readonly demonstration?: true;
            readonly namings?: readonly {
                readonly name: string;
                readonly shortcoming: number;
                readonly units: readonly string[];
            }[];
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly now: string;
            readonly planId: string;
            readonly sha256: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly storedAt: string;
            readonly title: string;
            /** @description Shortcomings, causes, blocks, tasks, documents. */
            readonly totals: {
                readonly [key: string]: number;
            };
            readonly workflows: number;
        };
        readonly PlanHead: {
            /** @description Processes for which no unit was named at the launch. */
            readonly awaitingUnit: number;
            /** @description A rehearsal runs on a calendar of its own. */
            readonly clock?: {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly calendarOrigin: string;
                readonly rate: number;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly temporalOrigin: string;
            };
            /**
             * @description Everything in it is invented, to be tried out.
             * @constant
             */
            readonly demonstration?: true;
            readonly namings?: readonly {
                readonly name: string;
                readonly shortcoming: number;
                readonly units: readonly string[];
            }[];
            readonly planId: string;
            readonly sha256: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly storedAt: string;
            readonly title: string;
            /** @description Shortcomings, causes, blocks, tasks, documents. */
            readonly totals: {
                readonly [key: string]: number;
            };
            readonly workflows: number;
        };
        readonly PlanOverview: {
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly asOf: string;
            /** @description One for each of `moments`. */
            readonly course: readonly {
                /** @description Something of them is overdue. */
                readonly behind: number;
                readonly done: number;
                readonly onTime: number;
            }[];
            /** @description The ends of the months since the launch, and now. */
            readonly moments: readonly string[];
            readonly planId: string;
            readonly planTitle: string;
            /** @description The quarters whose report date has passed. */
            readonly quarters: readonly string[];
            readonly shortcomings: readonly {
                readonly confidential: boolean;
                /** @description One for each of `moments`. */
                readonly course: readonly {
                    /** @description Something of them is overdue. */
                    readonly behind: number;
                    readonly done: number;
                    readonly onTime: number;
                }[];
                readonly number: number;
                /** @description Absent where the caller may not read it. */
                readonly title?: string;
                readonly viceChairman: string;
            }[];
            readonly units: readonly {
                /** @description Reports, one for each of `quarters`. */
                readonly quarters: readonly {
                    readonly inTime: number;
                    readonly late: number;
                    readonly missing: number;
                    readonly owed: number;
                    readonly returned: number;
                }[];
                readonly unit: string;
            }[];
        };
        readonly PlanPreview: {
            readonly awaitingUnit: number;
            /** @description A plan with this id runs already. */
            readonly launched: boolean;
            readonly notes: readonly {
                readonly code: string;
                readonly line: number;
                readonly messages: {
                    readonly en: string;
                    readonly vi: string;
                };
            }[];
            /** @description What `namings` of the launch may fill in. */
            readonly openNames: readonly {
                readonly line: number;
                readonly name: string;
                /** @enum {string} */
                readonly part: "accountable" | "coordinator";
                readonly shortcoming: number;
                readonly suggestions: readonly string[];
                readonly tasks: number;
            }[];
            readonly planId: string;
            readonly shortcomings: readonly {
                readonly causes: readonly string[];
                readonly confidential: boolean;
                readonly deadline: string;
                readonly field: string;
                readonly line: number;
                readonly number: number;
                readonly tasks: readonly {
                    /** @description Names for which a unit has to be named. */
                    readonly awaiting: readonly string[];
                    readonly coordinators: readonly string[];
                    readonly line: number;
                    readonly taskNumber: number;
                    readonly text: string;
                    readonly units: readonly string[];
                }[];
                readonly title: string;
                readonly viceChairman: string;
            }[];
            readonly title: string;
            /** @description Shortcomings, causes, blocks, tasks, documents. */
            readonly totals: {
                readonly [key: string]: number;
            };
            readonly workflows: number;
        };
        readonly Policy: {
            readonly acceptanceWorkingDays: number;
            readonly detailedPlanWorkingDays: number;
            readonly directionWorkingDays: number;
            readonly id: string;
            readonly ladders: {
                readonly focal: readonly {
                    readonly at: string;
                    readonly id: string;
                    /** @constant */
                    readonly opensDirection?: true;
                    /** @constant */
                    readonly settles?: "consentedBySilence";
                    /** @enum {string} */
                    readonly side: "before" | "after";
                    /** @enum {string} */
                    readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                    readonly workingDays: number;
                }[];
                readonly leader: readonly {
                    readonly at: string;
                    readonly id: string;
                    /** @constant */
                    readonly opensDirection?: true;
                    /** @constant */
                    readonly settles?: "consentedBySilence";
                    /** @enum {string} */
                    readonly side: "before" | "after";
                    /** @enum {string} */
                    readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                    readonly workingDays: number;
                }[];
                readonly silenceConsents: readonly {
                    readonly at: string;
                    readonly id: string;
                    /** @constant */
                    readonly opensDirection?: true;
                    /** @constant */
                    readonly settles?: "consentedBySilence";
                    /** @enum {string} */
                    readonly side: "before" | "after";
                    /** @enum {string} */
                    readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                    readonly workingDays: number;
                }[];
                readonly unit: readonly {
                    readonly at: string;
                    readonly id: string;
                    /** @constant */
                    readonly opensDirection?: true;
                    /** @constant */
                    readonly settles?: "consentedBySilence";
                    /** @enum {string} */
                    readonly side: "before" | "after";
                    /** @enum {string} */
                    readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                    readonly workingDays: number;
                }[];
            };
            readonly maxExtensions: number;
            readonly namingWorkingDays: number;
            readonly petitionAnswerWorkingDays: number;
            /** @enum {string} */
            readonly reportDateOffDays: "keep" | "rollForward";
            readonly reportDates: readonly string[];
            readonly reportingPeriod?: {
                readonly dataClosesDaysBefore: number;
                readonly opensDaysBefore: number;
                readonly receiptWorkingDays: number;
                readonly synthesisDaysAfter: number;
            };
            readonly resubmissionWorkingDays: number;
            readonly returnAnswerWorkingDays: number;
            readonly reviewWorkingDays: number;
            readonly rules?: number;
            /** @enum {string} */
            readonly signOffSilence: "consent" | "escalates";
            readonly signOffWorkingDays: number;
            readonly verificationWorkingDays: number;
            readonly version: number;
        };
        readonly PrefilledTask: {
            readonly confidential: boolean;
            readonly deadline: {
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due?: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly originalDue?: string;
                readonly text: string;
            };
            /** @description Of an earlier period. */
            readonly lastReport?: {
                readonly content: {
                    readonly difficulties?: string;
                    readonly figures?: readonly {
                        readonly amount: number;
                        readonly measure: string;
                        readonly name: string;
                    }[];
                    /** @enum {string} */
                    readonly kind: "progress" | "nil";
                    readonly percent?: number;
                    readonly text: string;
                };
                readonly period: string;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly sentAt?: string;
            };
            /** @description Open ones, and those asked or answered since the last report. */
            readonly petitions: readonly components["schemas"]["Petition"][];
            readonly progress?: {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at: string;
                readonly percent?: number;
                readonly text: string;
            };
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly reportDue: string;
            readonly returned?: {
                readonly content: {
                    readonly difficulties?: string;
                    readonly figures?: readonly {
                        readonly amount: number;
                        readonly measure: string;
                        readonly name: string;
                    }[];
                    /** @enum {string} */
                    readonly kind: "progress" | "nil";
                    readonly percent?: number;
                    readonly text: string;
                };
                readonly reason: string;
            };
            readonly shortcoming: {
                readonly number: number;
                readonly title: string;
            };
            /** @description Since the last report. */
            readonly stepsFallenDue: readonly {
                readonly coordinators?: readonly string[];
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due: string;
                readonly person: string;
                readonly text: string;
            }[];
            readonly taskId: string;
            readonly taskNumber: number;
            readonly text: string;
        };
        readonly Problem: {
            /** @description Stable: programs tell problems apart by it. */
            readonly code: string;
            readonly fields?: readonly {
                readonly field: string;
                readonly message: string;
                readonly messages: {
                    readonly en: string;
                    readonly vi: string;
                };
                /** @enum {string} */
                readonly place: "path" | "query" | "body" | "header";
            }[];
            readonly messages: {
                readonly en: string;
                readonly vi: string;
            };
            readonly status: number;
            /** @description In the caller's language. */
            readonly title: string;
            /** @description `urn:dondoc:problem:<code>` */
            readonly type: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Reconciliation: {
            readonly disagreements: readonly {
                readonly code: string;
                readonly expected?: string;
                readonly field?: string;
                readonly found?: string;
                readonly sequence?: number;
                readonly taskId: string;
            }[];
            readonly tasks: number;
        };
        readonly ReplayReport: {
            readonly divergences: readonly {
                readonly chain: string;
                /** @enum {string} */
                readonly code: "historyOtherwise" | "eventOtherwise" | "eventMissing" | "eventAdded" | "stateOtherwise" | "noHistory";
                readonly expected?: string;
                readonly field?: string;
                readonly found?: string;
                readonly said?: string;
                readonly says: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly sequence?: number;
                readonly temporalEvent?: number;
            }[];
            readonly events: number;
            /** @description The most memory that the replay took, in megabytes. */
            readonly memoryMb: number;
            /** @description Milliseconds of the replay alone. */
            readonly ms: number;
            readonly ok: boolean;
            readonly processes: number;
            readonly rules: number;
            readonly runs: number;
            /** @description sha256 over the states of all: the same code over the same histories gives the same. */
            readonly states: string;
            readonly temporalEvents: number;
        };
        readonly ReportingStanding: {
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly asOf: string;
            readonly awaitingUnit: readonly {
                readonly task: string;
                readonly writtenUnit: string;
            }[];
            readonly collectives: readonly {
                readonly late: readonly {
                    readonly name: {
                        readonly en: string;
                        readonly vi: string;
                    };
                    readonly unit: string;
                }[];
                readonly members: number;
                readonly missing: readonly {
                    readonly name: {
                        readonly en: string;
                        readonly vi: string;
                    };
                    readonly unit: string;
                }[];
                readonly nil: readonly {
                    readonly name: {
                        readonly en: string;
                        readonly vi: string;
                    };
                    readonly unit: string;
                }[];
                readonly reported: number;
                readonly returned: readonly {
                    readonly name: {
                        readonly en: string;
                        readonly vi: string;
                    };
                    readonly unit: string;
                }[];
                readonly task: string;
            }[];
            readonly counts: components["schemas"]["SynthesisCounts"];
            readonly units: readonly {
                readonly counts: components["schemas"]["SynthesisCounts"];
                /** @description Numbers of tasks, as `7.1`. */
                readonly lacking: readonly string[];
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly unit: string;
            }[];
        };
        readonly ReportLine: {
            readonly content: {
                readonly difficulties?: string;
                readonly figures?: readonly {
                    readonly amount: number;
                    readonly measure: string;
                    readonly name: string;
                }[];
                /** @enum {string} */
                readonly kind: "progress" | "nil";
                readonly percent?: number;
                readonly text: string;
            };
            readonly draftedBy: string;
            readonly filing?: string;
            readonly period: string;
            readonly returnedFor?: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly sentAt?: string;
            /** @enum {string} */
            readonly status: "drafted" | "sent" | "accepted" | "returned";
            readonly version: number;
        };
        readonly ReviewedLines: {
            readonly lines: readonly {
                readonly messages?: {
                    readonly en: string;
                    readonly vi: string;
                };
                /** @description `accepted`, `returned`, or the code of why not. */
                readonly outcome: string;
                readonly taskId: string;
            }[];
        };
        readonly SavedView: {
            readonly id: string;
            readonly list: string;
            readonly name: string;
            readonly owner: string;
            readonly query: {
                readonly [key: string]: string;
            };
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly savedAt: string;
            readonly version: number;
        };
        readonly Session: {
            readonly address: string;
            readonly browser: string;
            /** @description It is the one by which the caller comes. */
            readonly current: boolean;
            /** @description What the store keeps of its secret: nobody acts with it. */
            readonly id: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly seenAt: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly startedAt: string;
        };
        readonly SignedCheckpoint: {
            readonly checkpoint: {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at: string;
                readonly heads: {
                    readonly root: string;
                    readonly size: number;
                };
                readonly keyId: string;
                readonly log: {
                    readonly root: string;
                    readonly size: number;
                };
                readonly planId: string;
                readonly previous?: string;
            };
            readonly publicKey: string;
            readonly signature: string;
        };
        readonly Synthesis: {
            readonly collectives: readonly {
                readonly late: readonly string[];
                readonly members: number;
                readonly missing: readonly string[];
                readonly nil: readonly string[];
                readonly notOwed: readonly string[];
                readonly reported: number;
                readonly returned: readonly string[];
                readonly shortcoming: number;
                readonly taskNumber: number;
            }[];
            readonly counts: components["schemas"]["SynthesisCounts"];
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly due: string;
            /**
             * Format: date-time
             * @description Nothing that happened later is in it.
             */
            readonly frozenAt: string;
            readonly period: string;
            readonly planId: string;
            readonly planTitle: string;
            readonly previous?: components["schemas"]["SynthesisCounts"];
            readonly previousPeriod?: string;
            readonly shortcomings: readonly {
                readonly confidential: boolean;
                readonly counts: components["schemas"]["SynthesisCounts"];
                readonly lines: readonly components["schemas"]["SynthesisLine"][];
                readonly number: number;
                readonly previous?: components["schemas"]["SynthesisCounts"];
                readonly title: string;
            }[];
            readonly units: readonly {
                readonly counts: components["schemas"]["SynthesisCounts"];
                readonly missing: readonly string[];
                readonly previous?: components["schemas"]["SynthesisCounts"];
                readonly unit: string;
            }[];
        };
        readonly SynthesisCounts: {
            readonly byStatus: {
                readonly [key: string]: number;
            };
            readonly inTime: number;
            readonly late: number;
            readonly missing: number;
            readonly nil: number;
            readonly owed: number;
            readonly petitionsAnswered: number;
            readonly petitionsOpen: number;
            readonly reported: number;
            readonly returned: number;
            readonly tasks: number;
        };
        readonly SynthesisLine: {
            readonly confidential: boolean;
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly due?: string;
            /** @enum {string} */
            readonly officialStatus: "doneInTime" | "doneLate" | "notDoneInTime" | "notDoneOverdue" | "noDeadline" | "awaitingConfirmation" | "returned" | "suspended" | "awaitingUnit" | "withdrawn" | "handedOver";
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly originalDue?: string;
            readonly overdue: readonly {
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due: string;
                readonly kind: string;
                readonly rung: string;
            }[];
            readonly petitions: readonly {
                readonly answer?: {
                    readonly agreed: boolean;
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at: string;
                    readonly text: string;
                };
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly askedAt: string;
                readonly id: string;
                /** @enum {string} */
                readonly kind: "matter" | "extension" | "objection";
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly newDue?: string;
                readonly text: string;
                /** @enum {string} */
                readonly to: "viceChairman" | "chairman";
            }[];
            /** @description The same line a quarter before. */
            readonly previous?: {
                readonly nil: boolean;
                readonly percent?: number;
                /** @enum {string} */
                readonly standing: "inTime" | "late" | "returned" | "missing" | "notOwed";
            };
            readonly report?: {
                readonly difficulties?: string;
                readonly figures: readonly {
                    readonly amount: number;
                    readonly measure: string;
                    readonly name: string;
                }[];
                readonly nil: boolean;
                readonly percent?: number;
                /** @enum {string} */
                readonly review: "awaited" | "accepted" | "returned";
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly sentAt: string;
                readonly text: string;
                readonly version: number;
            };
            readonly shortcoming: number;
            /** @enum {string} */
            readonly standing: "inTime" | "late" | "returned" | "missing" | "notOwed";
            readonly steps?: {
                readonly due: number;
                readonly of: number;
            };
            readonly taskId: string;
            readonly taskNumber: number;
            readonly text: string;
            readonly unit?: string;
            /** @description The plan's own words, while no unit is named. */
            readonly writtenUnit?: string;
        };
        readonly SynthesisTexts: {
            /** @description sha256 of the whole synthesis, with what is left out here. */
            readonly hash: string;
            readonly period: string;
            readonly planId: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly savedAt?: string;
            readonly savedBy?: {
                readonly delegation?: string;
                readonly leader?: string;
                readonly person: string;
                /** @enum {string} */
                readonly role: "officer" | "unitHead" | "dpiSupervisor" | "viceChairman" | "chairman" | "auditor" | "administrator";
                readonly unit?: string;
            };
            readonly slots: readonly {
                readonly drafted: string;
                readonly edited: boolean;
                readonly id: string;
                readonly label: string;
                readonly text: string;
            }[];
            readonly version: number;
        };
        readonly SynthesisVersion: {
            /** @description sha256 of the whole synthesis, with what is left out here. */
            readonly hash: string;
            /** @description True where confidential words are left out; every count stays. */
            readonly leavesOut: boolean;
            readonly period: string;
            readonly planId: string;
            readonly synthesis: components["schemas"]["Synthesis"];
            readonly version: number;
        };
        readonly TakenFile: {
            readonly mediaType: string;
            /** @description Made safe to show. */
            readonly name: string;
            /** @enum {string} */
            readonly scan: "pending" | "clean" | "infected" | "notScanned";
            readonly sha256: string;
            /** @description Bytes. */
            readonly size: number;
        };
        readonly Task: {
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly asOf: string;
            readonly confidential: boolean;
            readonly coordinators: readonly string[];
            readonly deadlineText: string;
            /** @description Who may act on it under a delegation. */
            readonly delegates: readonly {
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly from: string;
                readonly person: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly until: string;
            }[];
            readonly details: {
                readonly approvedPlan?: components["schemas"]["DetailedPlanVersion"];
                readonly brief: {
                    readonly chairman: string;
                    readonly deadline: {
                        /**
                         * Format: date
                         * @description A day of the calendar of Vietnam.
                         */
                        readonly due?: string;
                        /** @enum {string} */
                        readonly kind: "date" | "dateAndFollowing" | "none";
                        readonly text: string;
                    };
                    readonly documents: readonly string[];
                    readonly focalUnit: string;
                    readonly milestone?: {
                        /**
                         * Format: date
                         * @description A day of the calendar of Vietnam.
                         */
                        readonly due: string;
                        readonly text: string;
                    };
                    readonly planTitle: string;
                };
                readonly calendarVersion: number;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly changedAt: string;
                readonly closed?: {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at: string;
                    /** @enum {string} */
                    readonly reason: "handedOver" | "completed" | "withdrawn";
                };
                readonly delegations: readonly {
                    readonly commands: readonly ("acceptAssignment" | "returnAssignment" | "confirmAssignment" | "correctAssignment" | "reassign" | "nameUnits" | "succeed" | "withdraw" | "draftPlan" | "sendPlanBack" | "approvePlan" | "signOff" | "object" | "recordProgress" | "draftReport" | "sendReport" | "fileReport" | "sendReportBack" | "acceptReport" | "returnReport" | "reachMilestone" | "proposeCompletion" | "verifyCompletion" | "refuseCompletion" | "reviewYear" | "petition" | "petitionObjection" | "askExtension" | "answerPetition" | "instruct" | "extend" | "directReassign" | "summon" | "takeToChairman" | "carryOutDirection" | "suspend" | "resume" | "changePolicy" | "changeCalendar" | "delegate" | "revokeDelegation")[];
                    /**
                     * Format: date
                     * @description A day of the calendar of Vietnam.
                     */
                    readonly from: string;
                    readonly id: string;
                    /** @enum {string} */
                    readonly mode: "KT" | "TL" | "TUQ";
                    readonly principal: {
                        readonly delegation?: string;
                        readonly leader?: string;
                        readonly person: string;
                        /** @enum {string} */
                        readonly role: "officer" | "unitHead" | "dpiSupervisor" | "viceChairman" | "chairman" | "auditor" | "administrator";
                        readonly unit?: string;
                    };
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly revokedAt?: string;
                    readonly to: string;
                    /**
                     * Format: date
                     * @description A day of the calendar of Vietnam.
                     */
                    readonly until: string;
                }[];
                readonly draftPlan?: components["schemas"]["DetailedPlanVersion"];
                readonly handedTo?: readonly string[];
                readonly nextReport?: {
                    /**
                     * Format: date
                     * @description A day of the calendar of Vietnam.
                     */
                    readonly due: string;
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly opensAt: string;
                    readonly period: string;
                };
                readonly nextReview?: {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly opensAt: string;
                    readonly year: number;
                };
                /** @description In the order of opening. */
                readonly obligations: readonly components["schemas"]["Obligation"][];
                readonly petitions: readonly components["schemas"]["Petition"][];
                readonly policyVersion: number;
                readonly progress?: {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at: string;
                    readonly percent?: number;
                    readonly text: string;
                };
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly proposedAt?: string;
                readonly reports: readonly components["schemas"]["ReportLine"][];
                readonly signOffs: readonly {
                    /** @enum {string} */
                    readonly answer: "signed" | "objected" | "silent";
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at: string;
                    readonly reason?: string;
                    readonly unit: string;
                    readonly version: number;
                }[];
                readonly suspensions: readonly {
                    readonly awaiting: string;
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly from: string;
                    readonly reason: string;
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly until?: string;
                    readonly workingDays?: number;
                }[];
            };
            readonly duties: readonly {
                /** @description The unit or leader that owes. */
                readonly debtor: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due: string;
                readonly id: string;
                /** @enum {string} */
                readonly kind: "acceptance" | "unitNaming" | "returnAnswer" | "detailedPlan" | "signOff" | "quarterlyReport" | "review" | "petitionAnswer" | "direction" | "carryOut" | "milestone" | "completion" | "verification" | "synthesis" | "synthesisReceipt" | "yearlyReview";
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly nextRungAt?: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly originalDue: string;
                /** @description The highest rung that has fired for lateness. */
                readonly rung?: string;
            }[];
            readonly field: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly launchedAt: string;
            /** @description The line of the plan's text, from 1. */
            readonly line: number;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly nextDeadline?: string;
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly nextDue?: string;
            /** @enum {string} */
            readonly officialStatus: "doneInTime" | "doneLate" | "notDoneInTime" | "notDoneOverdue" | "noDeadline" | "awaitingConfirmation" | "returned" | "suspended" | "awaitingUnit" | "withdrawn" | "handedOver";
            readonly overdue: boolean;
            /** @enum {string} */
            readonly phase: "awaitingUnit" | "assigned" | "returned" | "accepted" | "closed";
            readonly planId: string;
            readonly sequence: number;
            readonly shortcoming: number;
            readonly shortcomingTitle: string;
            readonly taskId: string;
            readonly taskNumber: number;
            readonly text: string;
            readonly unit?: string;
            readonly viceChairman: string;
            /** @description The plan's own words, while no unit is named. */
            readonly writtenUnit?: string;
        };
        readonly TaskEvent: {
            /** @constant */
            readonly adopted?: true;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly at: string;
            /** @description Absent when time alone brought it. */
            readonly by?: {
                readonly delegation?: string;
                readonly leader?: string;
                readonly person: string;
                /** @enum {string} */
                readonly role: "officer" | "unitHead" | "dpiSupervisor" | "viceChairman" | "chairman" | "auditor" | "administrator";
                readonly unit?: string;
            };
            readonly commandId?: string;
            readonly sequence: number;
            readonly type: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly TaskPage: {
            /** @description Ask with `cursor` for the page after this one; absent on the last. */
            readonly next?: string;
            readonly rows: readonly components["schemas"]["TaskRow"][];
            /** @description How many tasks fit the filters, over all pages. */
            readonly total: number;
        };
        readonly TaskRow: {
            readonly confidential: boolean;
            readonly coordinators: readonly string[];
            readonly deadlineText: string;
            /** @description Who may act on it under a delegation. */
            readonly delegates: readonly {
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly from: string;
                readonly person: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly until: string;
            }[];
            readonly duties: readonly {
                /** @description The unit or leader that owes. */
                readonly debtor: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due: string;
                readonly id: string;
                /** @enum {string} */
                readonly kind: "acceptance" | "unitNaming" | "returnAnswer" | "detailedPlan" | "signOff" | "quarterlyReport" | "review" | "petitionAnswer" | "direction" | "carryOut" | "milestone" | "completion" | "verification" | "synthesis" | "synthesisReceipt" | "yearlyReview";
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly nextRungAt?: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly originalDue: string;
                /** @description The highest rung that has fired for lateness. */
                readonly rung?: string;
            }[];
            readonly field: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly launchedAt: string;
            /** @description The line of the plan's text, from 1. */
            readonly line: number;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly nextDeadline?: string;
            /**
             * Format: date
             * @description A day of the calendar of Vietnam.
             */
            readonly nextDue?: string;
            readonly overdue: boolean;
            /** @enum {string} */
            readonly phase: "awaitingUnit" | "assigned" | "returned" | "accepted" | "closed";
            readonly planId: string;
            readonly sequence: number;
            readonly shortcoming: number;
            readonly shortcomingTitle: string;
            readonly taskId: string;
            readonly taskNumber: number;
            readonly text: string;
            readonly unit?: string;
            readonly viceChairman: string;
            /** @description The plan's own words, while no unit is named. */
            readonly writtenUnit?: string;
        };
        readonly TemporalPayloads: {
            readonly payloads: readonly ({
                /** Format: base64 */
                readonly data?: string;
                readonly metadata?: {
                    readonly [key: string]: string;
                };
            } & {
                readonly [key: string]: unknown;
            })[];
        } & {
            readonly [key: string]: unknown;
        };
        readonly TemporalPayloadsAnswer: {
            readonly payloads: readonly ({
                /** Format: base64 */
                readonly data?: string;
                readonly metadata?: {
                    readonly [key: string]: string;
                };
            } & {
                readonly [key: string]: unknown;
            })[];
        } & {
            readonly [key: string]: unknown;
        };
        readonly TermsPreview: {
            readonly calendarVersion: number;
            /** @description The first fifty, by date. */
            readonly changes: readonly {
                readonly debtor: string;
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly due: string;
                /** @enum {string} */
                readonly kind: "acceptance" | "unitNaming" | "returnAnswer" | "detailedPlan" | "signOff" | "quarterlyReport" | "review" | "petitionAnswer" | "direction" | "carryOut" | "milestone" | "completion" | "verification" | "synthesis" | "synthesisReceipt" | "yearlyReview";
                /**
                 * Format: date
                 * @description A day of the calendar of Vietnam.
                 */
                readonly newDue: string;
                readonly newRung?: {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at: string;
                    readonly rung: string;
                };
                readonly obligation: string;
                /** @description The first that would come at another moment, as it stands. */
                readonly rung?: {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at: string;
                    readonly rung: string;
                };
                readonly shortcoming: number;
                readonly taskId: string;
                readonly taskNumber: number;
                readonly unit?: string;
            }[];
            readonly duties: number;
            readonly otherDates: number;
            readonly otherRungs: number;
            /** @description Rungs that would have fired beside or not at all, had these terms held from the start. */
            readonly past?: {
                readonly added: number;
                readonly omitted: number;
                readonly otherAnswers: number;
                readonly same: number;
            };
            /** @description The highest in force; a change needs a higher one. */
            readonly policyVersion: number;
            /** @description Open tasks that the caller may see. */
            readonly tasks: number;
        };
        readonly UnitReport: {
            /** @description How often the unit has filed for the period. */
            readonly filings: number;
            readonly lines: readonly {
                readonly content: {
                    readonly difficulties?: string;
                    readonly figures?: readonly {
                        readonly amount: number;
                        readonly measure: string;
                        readonly name: string;
                    }[];
                    /** @enum {string} */
                    readonly kind: "progress" | "nil";
                    readonly percent?: number;
                    readonly text: string;
                };
                readonly taskId: string;
            }[];
            /** @description A quarter, as `2022-Q3`. */
            readonly period: string;
            readonly planId: string;
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly savedAt: string;
            readonly sentBackReason?: string;
            /** @enum {string} */
            readonly status: "draft" | "submitted" | "sentBack" | "filed";
            readonly unit: string;
            /** @description Counts what was stored, from 1; the ETag. */
            readonly version: number;
            readonly writtenBy: string;
        };
        readonly UnitReportDesk: {
            /** @description What stands in the way of submitting it. */
            readonly against?: {
                /** @enum {string} */
                readonly code: "notAuthorized" | "otherUnit" | "periodNotOpen" | "periodFrozen" | "staleVersion" | "nothingWritten" | "unchangedSinceReturn" | "alreadySubmitted" | "reportFiled" | "notSubmitted" | "reasonRequired" | "fourEyes" | "unknownTask" | "doubleLine" | "taskClosed" | "notOwed" | "alreadyFiled" | "missingLines" | "nothingOwed" | "emptyText" | "badPercent" | "lineRefused";
                readonly message: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly tasks?: readonly string[];
            };
            /**
             * Format: date-time
             * @description A moment, ISO 8601.
             */
            readonly asOf: string;
            readonly filings: readonly components["schemas"]["Filing"][];
            /** @description Tasks that do not know yet of the line that was filed. */
            readonly onTheWay: readonly string[];
            /** @description A quarter, as `2022-Q3`. */
            readonly period: string;
            readonly periodState: {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly frozenAt?: string;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly openedAt?: string;
            };
            readonly planId: string;
            readonly report?: components["schemas"]["UnitReport"];
            /** @description Tasks of which a report is owed. */
            readonly tasks: readonly components["schemas"]["PrefilledTask"][];
            readonly unit: string;
        };
        readonly UnitReportList: {
            /** @description A quarter, as `2022-Q3`. */
            readonly period: string;
            readonly planId: string;
            readonly units: readonly {
                readonly accepted: number;
                readonly filings: number;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly lastFiledAt?: string;
                /** @description Tasks whose report is owed, now or anew. */
                readonly owed: number;
                readonly returned: number;
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly savedAt?: string;
                readonly sent: number;
                /** @enum {string} */
                readonly status: "draft" | "submitted" | "sentBack" | "filed" | "notStarted";
                readonly unit: string;
                /** @description Counts what was stored, from 1; the ETag. */
                readonly version?: number;
                readonly writtenBy?: string;
            }[];
        };
        readonly Verification: {
            readonly cautions: readonly {
                readonly code: string;
                /** @description The first events of a task that was taken over: by whom, when and in which file they were stated. */
                readonly declared?: {
                    /**
                     * Format: date-time
                     * @description A moment, ISO 8601.
                     */
                    readonly at?: string;
                    readonly by?: string;
                    readonly events: number;
                    readonly evidence?: string;
                };
                readonly says: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly taskId?: string;
            }[];
            /** @description Of the events, those that are only declared: they were before dondoc. */
            readonly declared: number;
            readonly events: number;
            readonly findings: readonly {
                readonly code: string;
                readonly expected?: string;
                readonly field?: string;
                readonly file?: string;
                readonly found?: string;
                readonly says: {
                    readonly en: string;
                    readonly vi: string;
                };
                readonly sequence?: number;
                readonly taskId?: string;
            }[];
            readonly ok: boolean;
            readonly tasks: number;
        };
        readonly WhatIf: {
            /** @description The first 1,000, in order of time. */
            readonly added: readonly {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at: string;
                readonly obligation: string;
                readonly recipient: string;
                /** @enum {string} */
                readonly recipientRole: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                readonly rung: string;
                readonly task: string;
                readonly unit: string;
            }[];
            /** @description Commands that would have been answered otherwise; the first 1,000. */
            readonly answers: readonly {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at: string;
                readonly command: string;
                readonly person: string;
                readonly recorded: string;
                readonly taskId: string;
                readonly wouldBe: string;
            }[];
            readonly counts: {
                readonly added: number;
                readonly answers: number;
                readonly omitted: number;
            };
            /** @description The first 1,000, in order of time. */
            readonly omitted: readonly {
                /**
                 * Format: date-time
                 * @description A moment, ISO 8601.
                 */
                readonly at: string;
                readonly obligation: string;
                readonly recipient: string;
                /** @enum {string} */
                readonly recipientRole: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                readonly rung: string;
                readonly task: string;
                readonly unit: string;
            }[];
            /** @description Rungs that fired at the same moment to the same recipient. */
            readonly same: number;
            readonly tasks: number;
        };
        readonly WorkingCalendar: {
            readonly daysOff: readonly {
                /** Format: date */
                readonly from: string;
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
                /** Format: date */
                readonly to: string;
            }[];
            readonly daysWorked: readonly {
                /** Format: date */
                readonly date: string;
                readonly name: {
                    readonly en: string;
                    readonly vi: string;
                };
            }[];
            readonly id: string;
            readonly version: number;
            readonly weekend: readonly number[];
        };
    };
    responses: {
        /** @description The body cannot be read */
        readonly Refused400: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No login, or a token that is not valid */
        readonly Refused401: {
            headers: {
                /** @description How to say who you are (RFC 6750) */
                readonly "WWW-Authenticate"?: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This person may not do this */
        readonly Refused403: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not there, or not for this person to know of */
        readonly Refused404: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not in the present state */
        readonly Refused409: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody changed it since the version that was seen */
        readonly Refused412: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large */
        readonly Refused413: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This kind of content is not taken */
        readonly Refused415: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused */
        readonly Refused416: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something given is wrong; each field is named */
        readonly Refused422: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The version that was seen is missing (If-Match) */
        readonly Refused428: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests; see Retry-After */
        readonly Refused429: {
            headers: {
                /** @description Seconds to wait */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault in the system; it has been logged */
        readonly Refused500: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A part of the system is away for the moment; see Retry-After */
        readonly Refused503: {
            headers: {
                /** @description Seconds to wait */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listApprovals: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of tasks */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApprovalPage"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly examineBundle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": string;
                readonly "application/x-zip-compressed": string;
                readonly "application/zip": string;
            };
        };
        readonly responses: {
            /** @description What was found */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BundleExamination"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listLogins: {
        readonly parameters: {
            readonly query?: {
                readonly from?: number;
                readonly limit?: number;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The links, in order */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["LoginLink"][];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly exportPlanBundle: {
        readonly parameters: {
            readonly query?: {
                readonly persons?: "veiled";
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A bundle that proves itself */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/zip": string;
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listCheckpoints: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The checkpoints */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["SignedCheckpoint"][];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly copyLastCheckpoint: {
        readonly parameters: {
            readonly query?: {
                readonly since?: number;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The copy */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CheckpointCopy"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly reconcilePlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What does not agree */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reconciliation"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly replayPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What came of it */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReplayReport"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly verifyPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was found */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verification"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly whatIfPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly calendar?: {
                        readonly daysOff: readonly {
                            /** Format: date */
                            readonly from: string;
                            readonly name: {
                                readonly en: string;
                                readonly vi: string;
                            };
                            /** Format: date */
                            readonly to: string;
                        }[];
                        readonly daysWorked: readonly {
                            /** Format: date */
                            readonly date: string;
                            readonly name: {
                                readonly en: string;
                                readonly vi: string;
                            };
                        }[];
                        readonly id: string;
                        readonly version: number;
                        readonly weekend: readonly number[];
                    };
                    readonly policy?: {
                        readonly acceptanceWorkingDays: number;
                        readonly detailedPlanWorkingDays: number;
                        readonly directionWorkingDays: number;
                        readonly id: string;
                        readonly ladders: {
                            readonly focal: readonly {
                                readonly at: string;
                                readonly id: string;
                                /** @constant */
                                readonly opensDirection?: true;
                                /** @constant */
                                readonly settles?: "consentedBySilence";
                                /** @enum {string} */
                                readonly side: "before" | "after";
                                /** @enum {string} */
                                readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                readonly workingDays: number;
                            }[];
                            readonly leader: readonly {
                                readonly at: string;
                                readonly id: string;
                                /** @constant */
                                readonly opensDirection?: true;
                                /** @constant */
                                readonly settles?: "consentedBySilence";
                                /** @enum {string} */
                                readonly side: "before" | "after";
                                /** @enum {string} */
                                readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                readonly workingDays: number;
                            }[];
                            readonly silenceConsents: readonly {
                                readonly at: string;
                                readonly id: string;
                                /** @constant */
                                readonly opensDirection?: true;
                                /** @constant */
                                readonly settles?: "consentedBySilence";
                                /** @enum {string} */
                                readonly side: "before" | "after";
                                /** @enum {string} */
                                readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                readonly workingDays: number;
                            }[];
                            readonly unit: readonly {
                                readonly at: string;
                                readonly id: string;
                                /** @constant */
                                readonly opensDirection?: true;
                                /** @constant */
                                readonly settles?: "consentedBySilence";
                                /** @enum {string} */
                                readonly side: "before" | "after";
                                /** @enum {string} */
                                readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                readonly workingDays: number;
                            }[];
                        };
                        readonly maxExtensions: number;
                        readonly namingWorkingDays: number;
                        readonly petitionAnswerWorkingDays: number;
                        /** @enum {string} */
                        readonly reportDateOffDays: "keep" | "rollForward";
                        readonly reportDates: readonly string[];
                        readonly reportingPeriod?: {
                            readonly dataClosesDaysBefore: number;
                            readonly opensDaysBefore: number;
                            readonly receiptWorkingDays: number;
                            readonly synthesisDaysAfter: number;
                        };
                        readonly resubmissionWorkingDays: number;
                        readonly returnAnswerWorkingDays: number;
                        readonly reviewWorkingDays: number;
                        readonly rules?: number;
                        /** @enum {string} */
                        readonly signOffSilence: "consent" | "escalates";
                        readonly signOffWorkingDays: number;
                        readonly verificationWorkingDays: number;
                        readonly version: number;
                    };
                    /** @description Rungs of the policy that fire on another day. */
                    readonly rungs?: readonly {
                        readonly rung: string;
                        readonly workingDays: number;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description What would differ */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WhatIf"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly showPastTask: {
        readonly parameters: {
            readonly query: {
                readonly at: string;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The task then */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PastTask"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly exportTaskBundle: {
        readonly parameters: {
            readonly query?: {
                readonly persons?: "veiled";
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A bundle that proves itself */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/zip": string;
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly replayTask: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What came of it */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReplayReport"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly verifyTask: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was found */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verification"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getCalendar: {
        readonly parameters: {
            readonly query?: {
                readonly plan?: string;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The calendar */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkingCalendar"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly explainWorkingDays: {
        readonly parameters: {
            readonly query: {
                readonly after: string;
                readonly count: number;
                readonly plan?: string;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The date and its reason */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: date
                         * @description A day of the calendar of Vietnam.
                         */
                        readonly date: string;
                        readonly explanation: {
                            readonly en: string;
                            readonly vi: string;
                        };
                    };
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly watchChanges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events task, inbox, reset, hello */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getDirectory: {
        readonly parameters: {
            readonly query?: {
                readonly plan?: string;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The directory */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DirectoryAnswer"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly saveDirectory: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the version that was seen; `"0"` where there is none yet.
                 * @example "3"
                 */
                readonly "If-Match": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly directory: components["schemas"]["Directory"];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description The edition as it was saved */
            readonly 200: {
                headers: {
                    /** @description The version; comes back in If-Match with a change */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DirectoryEdition"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 412: components["responses"]["Refused412"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 428: components["responses"]["Refused428"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listDirectoryEditions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The editions, the last first; the ETag is the number of the last */
            readonly 200: {
                headers: {
                    /** @description The version; comes back in If-Match with a change */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["DirectoryEdition"][];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly uploadFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /**
                 * @description The name of the file, percent-encoded UTF-8. It is kept as it can safely be shown, without folders and control characters; its extension has to fit the content.
                 * @example bien-ban-%C4%91%E1%BB%A3t-1.pdf
                 */
                readonly "X-File-Name": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/csv": string;
                readonly "application/pdf": string;
                readonly "application/vnd.ms-excel": string;
                readonly "application/vnd.oasis.opendocument.spreadsheet": string;
                readonly "application/vnd.oasis.opendocument.text": string;
                readonly "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                readonly "application/x-pdf": string;
                readonly "application/x-zip-compressed": string;
                readonly "application/zip": string;
                readonly "image/jpeg": string;
                readonly "image/jpg": string;
                readonly "image/pjpeg": string;
                readonly "image/png": string;
                readonly "text/csv": string;
                readonly "text/plain": string;
            };
        };
        readonly responses: {
            /** @description The file was there already */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TakenFile"];
                };
            };
            /** @description The file is stored */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TakenFile"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly sha256: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["File"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getFileContent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly sha256: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The content */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": string;
                };
            };
            /** @description The part that was asked for */
            readonly 206: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": string;
                };
            };
            /** @description The asker has it already */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 416: components["responses"]["Refused416"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getInbox: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string;
                readonly limit?: number;
                readonly unread?: "true" | "false";
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of the inbox */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Inbox"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly markNotices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly ids: readonly string[];
                    readonly read: boolean;
                };
            };
        };
        readonly responses: {
            /** @description How many are left unread */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly unread: number;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listMails: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly state?: "waiting" | "sending" | "sent" | "failed";
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The mails */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Mails"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly retryMail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly mailId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It will be sent again */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                    };
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The account */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sessions, the youngest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Session"][];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly endSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly sessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session has ended */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listNotices: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly recipient?: string;
                readonly task?: string;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The notices */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Notice"][];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listPeople: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The people */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly {
                        readonly id: string;
                        readonly leader?: string;
                        readonly name: string;
                        readonly role: string;
                        readonly unit?: string;
                    }[];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listPersonSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sessions, the youngest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Session"][];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly endPersonSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sessions have ended */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly endPersonSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly personId: string;
                readonly sessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session has ended */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listPlans: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The plans */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PlanHead"][];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly launchPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly adoption?: {
                        readonly evidence: string;
                        /** Format: date */
                        readonly launchedOn: string;
                        readonly rows: readonly {
                            /** Format: date */
                            readonly acceptedOn?: string;
                            /** @enum {string} */
                            readonly extendedBy?: "viceChairman" | "chairman";
                            /** Format: date */
                            readonly extendedOn?: string;
                            /** Format: date */
                            readonly extendedTo?: string;
                            /** Format: date */
                            readonly milestoneReachedOn?: string;
                            readonly percent?: number;
                            /** Format: date */
                            readonly planApprovedOn?: string;
                            /** Format: date */
                            readonly planCompletion?: string;
                            /** Format: date */
                            readonly proposedOn?: string;
                            readonly remarks?: string;
                            readonly reports?: readonly {
                                /** Format: date */
                                readonly acceptedOn?: string;
                                readonly nil?: boolean;
                                readonly period: string;
                                /** Format: date */
                                readonly reportedOn?: string;
                                /** Format: date */
                                readonly returnedOn?: string;
                                readonly text?: string;
                            }[];
                            /** Format: date */
                            readonly returnedOn?: string;
                            readonly returnReason?: string;
                            readonly shortcoming: number;
                            readonly task: number;
                            readonly unit: string;
                            /** Format: date */
                            readonly verifiedOn?: string;
                        }[];
                    };
                    readonly namings?: readonly {
                        readonly name: string;
                        readonly shortcoming: number;
                        readonly units: readonly string[];
                    }[];
                    readonly planId?: string;
                    readonly rehearsal?: {
                        /** Format: date-time */
                        readonly calendarOrigin: string;
                        /** @constant */
                        readonly demonstration?: true;
                        readonly rate: number;
                    };
                    readonly text: string;
                };
            };
        };
        readonly responses: {
            /** @description The launch has begun */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Launch"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The plan */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Plan"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listGivenDirections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The directions, latest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["GivenDirection"][];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getLaunch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The progress */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LaunchProgress"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getPlanOverview: {
        readonly parameters: {
            readonly query?: {
                readonly viceChairman?: string;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The overview */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanOverview"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listPapers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The papers */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["IssuedPaper"][];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly issuePaper: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly about: {
                        /** @constant */
                        readonly kind: "consolidatedReport";
                        readonly period: string;
                        readonly version?: number;
                    } | {
                        /** @constant */
                        readonly kind: "unitReport";
                        readonly period: string;
                        readonly unit: string;
                    } | {
                        /** Format: date */
                        readonly answerBy?: string;
                        /** @constant */
                        readonly kind: "urgingNote";
                        readonly unit: string;
                    } | {
                        /** @constant */
                        readonly kind: "leaderNote";
                        readonly leader: string;
                    } | {
                        readonly direction: string;
                        /**
                         * @default officialLetter
                         * @enum {string}
                         */
                        readonly form?: "officialLetter" | "announcement";
                        /** @constant */
                        readonly kind: "direction";
                        readonly task: string;
                    } | {
                        /** @constant */
                        readonly kind: "planWithAnnex";
                    };
                    /** @default {} */
                    readonly head?: {
                        readonly addressees?: readonly string[];
                        readonly date?: string;
                        readonly number?: number;
                        /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                        readonly place?: string;
                        readonly recipients?: readonly string[];
                        readonly signature?: {
                            /** @constant */
                            readonly mode: "none";
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly name?: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly onBehalfOf?: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly position: string;
                        } | {
                            /** @enum {string} */
                            readonly mode: "KT" | "TL" | "TUQ";
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly name?: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly onBehalfOf?: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly position: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly principalPosition: string;
                        };
                    };
                    readonly id?: string;
                    /** @default {} */
                    readonly texts?: {
                        readonly [key: string]: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description This request has issued it */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedPaper"];
                };
            };
            /** @description The paper is issued */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedPaper"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getPaper: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly kind: "consolidatedReport" | "unitReport" | "urgingNote" | "leaderNote" | "direction" | "planWithAnnex";
                readonly n: number;
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The paper */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedPaper"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getPaperFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly kind: "consolidatedReport" | "unitReport" | "urgingNote" | "leaderNote" | "direction" | "planWithAnnex";
                readonly n: number;
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The .docx */
            readonly 200: {
                headers: {
                    /** @description The version; comes back in If-Match with a change */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly replacePaper: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly kind: "consolidatedReport" | "unitReport" | "urgingNote" | "leaderNote" | "direction" | "planWithAnnex";
                readonly n: number;
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly about?: {
                        /** @constant */
                        readonly kind: "consolidatedReport";
                        readonly period: string;
                        readonly version?: number;
                    } | {
                        /** @constant */
                        readonly kind: "unitReport";
                        readonly period: string;
                        readonly unit: string;
                    } | {
                        /** Format: date */
                        readonly answerBy?: string;
                        /** @constant */
                        readonly kind: "urgingNote";
                        readonly unit: string;
                    } | {
                        /** @constant */
                        readonly kind: "leaderNote";
                        readonly leader: string;
                    } | {
                        readonly direction: string;
                        /**
                         * @default officialLetter
                         * @enum {string}
                         */
                        readonly form?: "officialLetter" | "announcement";
                        /** @constant */
                        readonly kind: "direction";
                        readonly task: string;
                    } | {
                        /** @constant */
                        readonly kind: "planWithAnnex";
                    };
                    /** @default {} */
                    readonly head?: {
                        readonly addressees?: readonly string[];
                        readonly date?: string;
                        readonly number?: number;
                        /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                        readonly place?: string;
                        readonly recipients?: readonly string[];
                        readonly signature?: {
                            /** @constant */
                            readonly mode: "none";
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly name?: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly onBehalfOf?: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly position: string;
                        } | {
                            /** @enum {string} */
                            readonly mode: "KT" | "TL" | "TUQ";
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly name?: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly onBehalfOf?: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly position: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly principalPosition: string;
                        };
                    };
                    readonly id?: string;
                    /** @description No control characters nor marks that turn the writing; no line begins like a formula of a spreadsheet. */
                    readonly reason: string;
                    /** @default {} */
                    readonly texts?: {
                        readonly [key: string]: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description This request has issued it */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedPaper"];
                };
            };
            /** @description The paper is issued */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedPaper"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly previewPaper: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly about: {
                        /** @constant */
                        readonly kind: "consolidatedReport";
                        readonly period: string;
                        readonly version?: number;
                    } | {
                        /** @constant */
                        readonly kind: "unitReport";
                        readonly period: string;
                        readonly unit: string;
                    } | {
                        /** Format: date */
                        readonly answerBy?: string;
                        /** @constant */
                        readonly kind: "urgingNote";
                        readonly unit: string;
                    } | {
                        /** @constant */
                        readonly kind: "leaderNote";
                        readonly leader: string;
                    } | {
                        readonly direction: string;
                        /**
                         * @default officialLetter
                         * @enum {string}
                         */
                        readonly form?: "officialLetter" | "announcement";
                        /** @constant */
                        readonly kind: "direction";
                        readonly task: string;
                    } | {
                        /** @constant */
                        readonly kind: "planWithAnnex";
                    };
                    /** @default {} */
                    readonly head?: {
                        readonly addressees?: readonly string[];
                        readonly date?: string;
                        readonly number?: number;
                        /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                        readonly place?: string;
                        readonly recipients?: readonly string[];
                        readonly signature?: {
                            /** @constant */
                            readonly mode: "none";
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly name?: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly onBehalfOf?: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly position: string;
                        } | {
                            /** @enum {string} */
                            readonly mode: "KT" | "TL" | "TUQ";
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly name?: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly onBehalfOf?: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly position: string;
                            /** @description One line that is not blank, without \ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet. */
                            readonly principalPosition: string;
                        };
                    };
                    /** @default {} */
                    readonly texts?: {
                        readonly [key: string]: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description The .docx */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listPeriods: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The periods, in order of time */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PeriodRow"][];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getPeriod: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The period */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Period"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getSynthesisChart: {
        readonly parameters: {
            readonly query?: {
                readonly confidential?: "true" | "false";
                readonly language?: "vi" | "en";
                /** @description The last one by default. */
                readonly version?: number;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly name: "reports-by-shortcoming" | "units-lacking-most" | "status-by-shortcoming";
                readonly period: string;
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The chart */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/png": string;
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly givePeriodCommand: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly command: {
                        /** @constant */
                        readonly type: "freezeSynthesis";
                    } | {
                        /** @description No control characters nor marks that turn the writing; no line begins like a formula of a spreadsheet. */
                        readonly reason: string;
                        /** @constant */
                        readonly type: "reopenPeriod";
                        readonly version: number;
                    } | {
                        /** @description No control characters nor marks that turn the writing; no line begins like a formula of a spreadsheet. */
                        readonly text: string;
                        /** @constant */
                        readonly type: "receiveSynthesis";
                        readonly version: number;
                    } | {
                        readonly direction: string;
                        /** @description No control characters nor marks that turn the writing; no line begins like a formula of a spreadsheet. */
                        readonly text: string;
                        /** @constant */
                        readonly type: "directSynthesis";
                    };
                    readonly id?: string;
                };
            };
        };
        readonly responses: {
            /** @description The command was carried out */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PeriodReceipt"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listPeriodPossibilities: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The possibilities */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly ("freezeSynthesis" | "reopenPeriod" | "receiveSynthesis" | "directSynthesis")[];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listUnitReports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The units */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnitReportList"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getUnitReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
                readonly unit: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The report */
            readonly 200: {
                headers: {
                    /** @description The version; comes back in If-Match with a change */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnitReportDesk"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly saveUnitReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the version that was seen; `"0"` where there is none yet.
                 * @example "3"
                 */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
                readonly unit: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly lines: readonly {
                        readonly content: {
                            readonly difficulties?: string;
                            readonly figures?: readonly {
                                readonly amount: number;
                                readonly measure: string;
                                readonly name: string;
                            }[];
                            /** @enum {string} */
                            readonly kind: "progress" | "nil";
                            readonly percent?: number;
                            readonly text: string;
                        };
                        readonly taskId: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description The report as it then stands */
            readonly 200: {
                headers: {
                    /** @description The version; comes back in If-Match with a change */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnitReportDesk"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 412: components["responses"]["Refused412"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 428: components["responses"]["Refused428"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly acceptUnitReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
                readonly unit: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description What the reviewer read: a line that has been filed anew since is left alone. */
                    readonly filing?: string;
                    /** @description All lines that wait, when none is named. */
                    readonly taskIds?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description What became of each line */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReviewedLines"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly fileUnitReport: {
        readonly parameters: {
            readonly query?: {
                readonly delegation?: string;
            };
            readonly header: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the version that was seen; `"0"` where there is none yet.
                 * @example "3"
                 */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
                readonly unit: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is filed */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilingReceipt"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 412: components["responses"]["Refused412"];
            readonly 422: components["responses"]["Refused422"];
            readonly 428: components["responses"]["Refused428"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly returnUnitReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
                readonly unit: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description What the reviewer read: a line that has been filed anew since is left alone. */
                    readonly filing?: string;
                    readonly reason: string;
                    /** @description All lines that wait, when none is named. */
                    readonly taskIds?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description What became of each line */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReviewedLines"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly sendUnitReportBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the version that was seen; `"0"` where there is none yet.
                 * @example "3"
                 */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
                readonly unit: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description The report as it then stands */
            readonly 200: {
                headers: {
                    /** @description The version; comes back in If-Match with a change */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnitReportDesk"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 412: components["responses"]["Refused412"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 428: components["responses"]["Refused428"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly submitUnitReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the version that was seen; `"0"` where there is none yet.
                 * @example "3"
                 */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
                readonly unit: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The report as it then stands */
            readonly 200: {
                headers: {
                    /** @description The version; comes back in If-Match with a change */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnitReportDesk"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 412: components["responses"]["Refused412"];
            readonly 422: components["responses"]["Refused422"];
            readonly 428: components["responses"]["Refused428"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getSynthesis: {
        readonly parameters: {
            readonly query?: {
                readonly confidential?: "true" | "false";
                /** @description The last one by default. */
                readonly version?: number;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The synthesis */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SynthesisVersion"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getSynthesisWorkbook: {
        readonly parameters: {
            readonly query?: {
                readonly confidential?: "true" | "false";
                readonly language?: "vi" | "en";
                /** @description The last one by default. */
                readonly version?: number;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The .xlsx */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getSynthesisTexts: {
        readonly parameters: {
            readonly query?: {
                /** @description The last one by default. */
                readonly version?: number;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The texts */
            readonly 200: {
                headers: {
                    /** @description The version; comes back in If-Match with a change */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SynthesisTexts"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly saveSynthesisTexts: {
        readonly parameters: {
            readonly query?: {
                /** @description The last one by default. */
                readonly version?: number;
            };
            readonly header: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the version that was seen; `"0"` where there is none yet.
                 * @example "3"
                 */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly period: string;
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly texts: {
                        readonly [key: string]: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description The texts as they were saved */
            readonly 200: {
                headers: {
                    /** @description The version; comes back in If-Match with a change */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SynthesisTexts"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 412: components["responses"]["Refused412"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 428: components["responses"]["Refused428"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly previewPlanTerms: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly calendar?: {
                        readonly daysOff: readonly {
                            /** Format: date */
                            readonly from: string;
                            readonly name: {
                                readonly en: string;
                                readonly vi: string;
                            };
                            /** Format: date */
                            readonly to: string;
                        }[];
                        readonly daysWorked: readonly {
                            /** Format: date */
                            readonly date: string;
                            readonly name: {
                                readonly en: string;
                                readonly vi: string;
                            };
                        }[];
                        readonly id: string;
                        readonly version: number;
                        readonly weekend: readonly number[];
                    };
                    /** @default false */
                    readonly past?: boolean;
                    readonly policy?: {
                        readonly acceptanceWorkingDays: number;
                        readonly detailedPlanWorkingDays: number;
                        readonly directionWorkingDays: number;
                        readonly id: string;
                        readonly ladders: {
                            readonly focal: readonly {
                                readonly at: string;
                                readonly id: string;
                                /** @constant */
                                readonly opensDirection?: true;
                                /** @constant */
                                readonly settles?: "consentedBySilence";
                                /** @enum {string} */
                                readonly side: "before" | "after";
                                /** @enum {string} */
                                readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                readonly workingDays: number;
                            }[];
                            readonly leader: readonly {
                                readonly at: string;
                                readonly id: string;
                                /** @constant */
                                readonly opensDirection?: true;
                                /** @constant */
                                readonly settles?: "consentedBySilence";
                                /** @enum {string} */
                                readonly side: "before" | "after";
                                /** @enum {string} */
                                readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                readonly workingDays: number;
                            }[];
                            readonly silenceConsents: readonly {
                                readonly at: string;
                                readonly id: string;
                                /** @constant */
                                readonly opensDirection?: true;
                                /** @constant */
                                readonly settles?: "consentedBySilence";
                                /** @enum {string} */
                                readonly side: "before" | "after";
                                /** @enum {string} */
                                readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                readonly workingDays: number;
                            }[];
                            readonly unit: readonly {
                                readonly at: string;
                                readonly id: string;
                                /** @constant */
                                readonly opensDirection?: true;
                                /** @constant */
                                readonly settles?: "consentedBySilence";
                                /** @enum {string} */
                                readonly side: "before" | "after";
                                /** @enum {string} */
                                readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                readonly workingDays: number;
                            }[];
                        };
                        readonly maxExtensions: number;
                        readonly namingWorkingDays: number;
                        readonly petitionAnswerWorkingDays: number;
                        /** @enum {string} */
                        readonly reportDateOffDays: "keep" | "rollForward";
                        readonly reportDates: readonly string[];
                        readonly reportingPeriod?: {
                            readonly dataClosesDaysBefore: number;
                            readonly opensDaysBefore: number;
                            readonly receiptWorkingDays: number;
                            readonly synthesisDaysAfter: number;
                        };
                        readonly resubmissionWorkingDays: number;
                        readonly returnAnswerWorkingDays: number;
                        readonly reviewWorkingDays: number;
                        readonly rules?: number;
                        /** @enum {string} */
                        readonly signOffSilence: "consent" | "escalates";
                        readonly signOffWorkingDays: number;
                        readonly verificationWorkingDays: number;
                        readonly version: number;
                    };
                };
            };
        };
        readonly responses: {
            /** @description What would change */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TermsPreview"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getPlanText: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly planId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The text; sha256 is that of the whole */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly planId: string;
                        readonly sha256: string;
                        readonly text: string;
                        readonly whole: boolean;
                    };
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly previewPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly namings?: readonly {
                        readonly name: string;
                        readonly shortcoming: number;
                        readonly units: readonly string[];
                    }[];
                    readonly planId?: string;
                    readonly text: string;
                };
            };
        };
        readonly responses: {
            /** @description How the text is understood */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanPreview"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly readPlanFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": string;
                readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                readonly "text/plain": string;
            };
        };
        readonly responses: {
            /** @description The text */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly text: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getPolicy: {
        readonly parameters: {
            readonly query?: {
                readonly plan?: string;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The policy */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Policy"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was found */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly giveTaskCommands: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly items: readonly {
                        readonly command: {
                            /** @constant */
                            readonly type: "acceptAssignment";
                        } | {
                            readonly reason: string;
                            /** @constant */
                            readonly type: "returnAssignment";
                        } | {
                            readonly reason: string;
                            /** @constant */
                            readonly type: "confirmAssignment";
                        } | {
                            readonly reason: string;
                            readonly text: string;
                            /** @constant */
                            readonly type: "correctAssignment";
                        } | {
                            readonly reason: string;
                            /** @constant */
                            readonly type: "reassign";
                            readonly units: readonly string[];
                        } | {
                            readonly reason: string;
                            /** @constant */
                            readonly type: "nameUnits";
                            readonly units: readonly string[];
                        } | {
                            readonly reason: string;
                            /** @constant */
                            readonly type: "succeed";
                            readonly units: readonly string[];
                        } | {
                            readonly reason: string;
                            /** @constant */
                            readonly type: "withdraw";
                        } | {
                            readonly content: {
                                readonly causes: readonly {
                                    /** @enum {string} */
                                    readonly nature: "objective" | "subjective";
                                    readonly text: string;
                                }[];
                                /** Format: date */
                                readonly completion: string;
                                readonly directedBy: string;
                                readonly steps: readonly {
                                    readonly coordinators?: readonly string[];
                                    /** Format: date */
                                    readonly due: string;
                                    readonly person: string;
                                    readonly text: string;
                                }[];
                            };
                            /** @constant */
                            readonly type: "draftPlan";
                        } | {
                            readonly reason: string;
                            /** @constant */
                            readonly type: "sendPlanBack";
                            readonly version: number;
                        } | {
                            /** @constant */
                            readonly type: "approvePlan";
                            readonly version: number;
                        } | {
                            /** @constant */
                            readonly type: "signOff";
                            readonly version: number;
                        } | {
                            readonly reason: string;
                            /** @constant */
                            readonly type: "object";
                            readonly version: number;
                        } | {
                            readonly evidence: readonly string[];
                            readonly percent?: number;
                            readonly text: string;
                            /** @constant */
                            readonly type: "recordProgress";
                        } | {
                            readonly content: {
                                readonly difficulties?: string;
                                readonly figures?: readonly {
                                    readonly amount: number;
                                    readonly measure: string;
                                    readonly name: string;
                                }[];
                                /** @enum {string} */
                                readonly kind: "progress" | "nil";
                                readonly percent?: number;
                                readonly text: string;
                            };
                            readonly period: string;
                            /** @constant */
                            readonly type: "draftReport";
                        } | {
                            readonly period: string;
                            /** @constant */
                            readonly type: "sendReport";
                            readonly version: number;
                        } | {
                            readonly period: string;
                            readonly reason: string;
                            /** @constant */
                            readonly type: "sendReportBack";
                            readonly version: number;
                        } | {
                            readonly period: string;
                            /** @constant */
                            readonly type: "acceptReport";
                            readonly version: number;
                        } | {
                            readonly period: string;
                            readonly reason: string;
                            /** @constant */
                            readonly type: "returnReport";
                            readonly version: number;
                        } | {
                            readonly evidence: readonly string[];
                            readonly text: string;
                            /** @constant */
                            readonly type: "reachMilestone";
                        } | {
                            readonly evidence: readonly string[];
                            readonly text: string;
                            /** @constant */
                            readonly type: "proposeCompletion";
                        } | {
                            readonly text: string;
                            /** @constant */
                            readonly type: "verifyCompletion";
                        } | {
                            readonly reason: string;
                            /** @constant */
                            readonly type: "refuseCompletion";
                        } | {
                            readonly goesOn: boolean;
                            readonly text: string;
                            /** @constant */
                            readonly type: "reviewYear";
                            readonly year: number;
                        } | {
                            readonly text: string;
                            /** @enum {string} */
                            readonly to: "viceChairman" | "chairman";
                            /** @constant */
                            readonly type: "petition";
                        } | {
                            readonly text: string;
                            /** @constant */
                            readonly type: "petitionObjection";
                            readonly unit: string;
                        } | {
                            /** Format: date */
                            readonly due: string;
                            readonly obligation: string;
                            readonly reason: string;
                            /** @constant */
                            readonly type: "askExtension";
                        } | {
                            readonly agreed: boolean;
                            readonly petition: string;
                            readonly text: string;
                            /** @constant */
                            readonly type: "answerPetition";
                        } | {
                            readonly direction: string;
                            /** Format: date */
                            readonly due: string;
                            readonly text: string;
                            /** @constant */
                            readonly type: "instruct";
                        } | {
                            readonly direction: string;
                            /** Format: date */
                            readonly due: string;
                            readonly text: string;
                            /** @constant */
                            readonly type: "extend";
                        } | {
                            readonly direction: string;
                            readonly reason: string;
                            /** @constant */
                            readonly type: "directReassign";
                            readonly units: readonly string[];
                        } | {
                            readonly direction: string;
                            /** Format: date */
                            readonly due: string;
                            readonly text: string;
                            /** @constant */
                            readonly type: "summon";
                        } | {
                            readonly direction: string;
                            readonly text: string;
                            /** @constant */
                            readonly type: "takeToChairman";
                        } | {
                            readonly obligation: string;
                            readonly text: string;
                            /** @constant */
                            readonly type: "carryOutDirection";
                        } | {
                            readonly awaiting: string;
                            readonly reason: string;
                            /** @constant */
                            readonly type: "suspend";
                        } | {
                            readonly reason: string;
                            /** @constant */
                            readonly type: "resume";
                        } | {
                            readonly policy: {
                                readonly acceptanceWorkingDays: number;
                                readonly detailedPlanWorkingDays: number;
                                readonly directionWorkingDays: number;
                                readonly id: string;
                                readonly ladders: {
                                    readonly focal: readonly {
                                        readonly at: string;
                                        readonly id: string;
                                        /** @constant */
                                        readonly opensDirection?: true;
                                        /** @constant */
                                        readonly settles?: "consentedBySilence";
                                        /** @enum {string} */
                                        readonly side: "before" | "after";
                                        /** @enum {string} */
                                        readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                        readonly workingDays: number;
                                    }[];
                                    readonly leader: readonly {
                                        readonly at: string;
                                        readonly id: string;
                                        /** @constant */
                                        readonly opensDirection?: true;
                                        /** @constant */
                                        readonly settles?: "consentedBySilence";
                                        /** @enum {string} */
                                        readonly side: "before" | "after";
                                        /** @enum {string} */
                                        readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                        readonly workingDays: number;
                                    }[];
                                    readonly silenceConsents: readonly {
                                        readonly at: string;
                                        readonly id: string;
                                        /** @constant */
                                        readonly opensDirection?: true;
                                        /** @constant */
                                        readonly settles?: "consentedBySilence";
                                        /** @enum {string} */
                                        readonly side: "before" | "after";
                                        /** @enum {string} */
                                        readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                        readonly workingDays: number;
                                    }[];
                                    readonly unit: readonly {
                                        readonly at: string;
                                        readonly id: string;
                                        /** @constant */
                                        readonly opensDirection?: true;
                                        /** @constant */
                                        readonly settles?: "consentedBySilence";
                                        /** @enum {string} */
                                        readonly side: "before" | "after";
                                        /** @enum {string} */
                                        readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                        readonly workingDays: number;
                                    }[];
                                };
                                readonly maxExtensions: number;
                                readonly namingWorkingDays: number;
                                readonly petitionAnswerWorkingDays: number;
                                /** @enum {string} */
                                readonly reportDateOffDays: "keep" | "rollForward";
                                readonly reportDates: readonly string[];
                                readonly reportingPeriod?: {
                                    readonly dataClosesDaysBefore: number;
                                    readonly opensDaysBefore: number;
                                    readonly receiptWorkingDays: number;
                                    readonly synthesisDaysAfter: number;
                                };
                                readonly resubmissionWorkingDays: number;
                                readonly returnAnswerWorkingDays: number;
                                readonly reviewWorkingDays: number;
                                readonly rules?: number;
                                /** @enum {string} */
                                readonly signOffSilence: "consent" | "escalates";
                                readonly signOffWorkingDays: number;
                                readonly verificationWorkingDays: number;
                                readonly version: number;
                            };
                            readonly reason: string;
                            /** @constant */
                            readonly type: "changePolicy";
                        } | {
                            readonly calendar: {
                                readonly daysOff: readonly {
                                    /** Format: date */
                                    readonly from: string;
                                    readonly name: {
                                        readonly en: string;
                                        readonly vi: string;
                                    };
                                    /** Format: date */
                                    readonly to: string;
                                }[];
                                readonly daysWorked: readonly {
                                    /** Format: date */
                                    readonly date: string;
                                    readonly name: {
                                        readonly en: string;
                                        readonly vi: string;
                                    };
                                }[];
                                readonly id: string;
                                readonly version: number;
                                readonly weekend: readonly number[];
                            };
                            readonly reason: string;
                            /** @constant */
                            readonly type: "changeCalendar";
                        } | {
                            readonly delegation: string;
                            /** @constant */
                            readonly type: "revokeDelegation";
                        } | {
                            readonly commands: readonly ("acceptAssignment" | "returnAssignment" | "confirmAssignment" | "correctAssignment" | "reassign" | "nameUnits" | "succeed" | "withdraw" | "draftPlan" | "sendPlanBack" | "approvePlan" | "signOff" | "object" | "recordProgress" | "draftReport" | "sendReport" | "fileReport" | "sendReportBack" | "acceptReport" | "returnReport" | "reachMilestone" | "proposeCompletion" | "verifyCompletion" | "refuseCompletion" | "reviewYear" | "petition" | "petitionObjection" | "askExtension" | "answerPetition" | "instruct" | "extend" | "directReassign" | "summon" | "takeToChairman" | "carryOutDirection" | "suspend" | "resume" | "changePolicy" | "changeCalendar" | "delegate" | "revokeDelegation")[];
                            readonly delegation: string;
                            /** Format: date */
                            readonly from: string;
                            /** @enum {string} */
                            readonly mode: "KT" | "TL" | "TUQ";
                            readonly to: string;
                            /** @constant */
                            readonly type: "delegate";
                            /** Format: date */
                            readonly until: string;
                        };
                        readonly delegation?: string;
                        readonly id?: string;
                        readonly taskId: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description The result of each command, in the order in which they were sent */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly done: number;
                        readonly refused: number;
                        readonly results: readonly ({
                            /** @constant */
                            readonly ok: true;
                            readonly receipt: components["schemas"]["CommandReceipt"];
                            readonly taskId: string;
                        } | {
                            /** @constant */
                            readonly ok: false;
                            readonly problem: components["schemas"]["Problem"];
                            readonly taskId: string;
                        })[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listTasks: {
        readonly parameters: {
            readonly query?: {
                readonly coordinator?: string;
                readonly cursor?: string;
                readonly debtor?: string;
                readonly due?: string;
                readonly dueBefore?: string;
                readonly duty?: "acceptance" | "unitNaming" | "returnAnswer" | "detailedPlan" | "signOff" | "quarterlyReport" | "review" | "petitionAnswer" | "direction" | "carryOut" | "milestone" | "completion" | "verification" | "synthesis" | "synthesisReceipt" | "yearlyReview";
                readonly field?: string;
                readonly limit?: number;
                readonly overdue?: "true" | "false";
                readonly phase?: "awaitingUnit" | "assigned" | "returned" | "accepted" | "closed";
                readonly plan?: string;
                readonly q?: string;
                readonly shortcoming?: number;
                readonly sort?: "place" | "due" | "latestDue" | "unit";
                readonly task?: number;
                readonly unit?: string;
                readonly viceChairman?: string;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of tasks */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskPage"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getTask: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The task */
            readonly 200: {
                headers: {
                    /** @description The version; comes back in If-Match with a change */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Task"];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly giveTaskCommand: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly command: {
                        /** @constant */
                        readonly type: "acceptAssignment";
                    } | {
                        readonly reason: string;
                        /** @constant */
                        readonly type: "returnAssignment";
                    } | {
                        readonly reason: string;
                        /** @constant */
                        readonly type: "confirmAssignment";
                    } | {
                        readonly reason: string;
                        readonly text: string;
                        /** @constant */
                        readonly type: "correctAssignment";
                    } | {
                        readonly reason: string;
                        /** @constant */
                        readonly type: "reassign";
                        readonly units: readonly string[];
                    } | {
                        readonly reason: string;
                        /** @constant */
                        readonly type: "nameUnits";
                        readonly units: readonly string[];
                    } | {
                        readonly reason: string;
                        /** @constant */
                        readonly type: "succeed";
                        readonly units: readonly string[];
                    } | {
                        readonly reason: string;
                        /** @constant */
                        readonly type: "withdraw";
                    } | {
                        readonly content: {
                            readonly causes: readonly {
                                /** @enum {string} */
                                readonly nature: "objective" | "subjective";
                                readonly text: string;
                            }[];
                            /** Format: date */
                            readonly completion: string;
                            readonly directedBy: string;
                            readonly steps: readonly {
                                readonly coordinators?: readonly string[];
                                /** Format: date */
                                readonly due: string;
                                readonly person: string;
                                readonly text: string;
                            }[];
                        };
                        /** @constant */
                        readonly type: "draftPlan";
                    } | {
                        readonly reason: string;
                        /** @constant */
                        readonly type: "sendPlanBack";
                        readonly version: number;
                    } | {
                        /** @constant */
                        readonly type: "approvePlan";
                        readonly version: number;
                    } | {
                        /** @constant */
                        readonly type: "signOff";
                        readonly version: number;
                    } | {
                        readonly reason: string;
                        /** @constant */
                        readonly type: "object";
                        readonly version: number;
                    } | {
                        readonly evidence: readonly string[];
                        readonly percent?: number;
                        readonly text: string;
                        /** @constant */
                        readonly type: "recordProgress";
                    } | {
                        readonly content: {
                            readonly difficulties?: string;
                            readonly figures?: readonly {
                                readonly amount: number;
                                readonly measure: string;
                                readonly name: string;
                            }[];
                            /** @enum {string} */
                            readonly kind: "progress" | "nil";
                            readonly percent?: number;
                            readonly text: string;
                        };
                        readonly period: string;
                        /** @constant */
                        readonly type: "draftReport";
                    } | {
                        readonly period: string;
                        /** @constant */
                        readonly type: "sendReport";
                        readonly version: number;
                    } | {
                        readonly period: string;
                        readonly reason: string;
                        /** @constant */
                        readonly type: "sendReportBack";
                        readonly version: number;
                    } | {
                        readonly period: string;
                        /** @constant */
                        readonly type: "acceptReport";
                        readonly version: number;
                    } | {
                        readonly period: string;
                        readonly reason: string;
                        /** @constant */
                        readonly type: "returnReport";
                        readonly version: number;
                    } | {
                        readonly evidence: readonly string[];
                        readonly text: string;
                        /** @constant */
                        readonly type: "reachMilestone";
                    } | {
                        readonly evidence: readonly string[];
                        readonly text: string;
                        /** @constant */
                        readonly type: "proposeCompletion";
                    } | {
                        readonly text: string;
                        /** @constant */
                        readonly type: "verifyCompletion";
                    } | {
                        readonly reason: string;
                        /** @constant */
                        readonly type: "refuseCompletion";
                    } | {
                        readonly goesOn: boolean;
                        readonly text: string;
                        /** @constant */
                        readonly type: "reviewYear";
                        readonly year: number;
                    } | {
                        readonly text: string;
                        /** @enum {string} */
                        readonly to: "viceChairman" | "chairman";
                        /** @constant */
                        readonly type: "petition";
                    } | {
                        readonly text: string;
                        /** @constant */
                        readonly type: "petitionObjection";
                        readonly unit: string;
                    } | {
                        /** Format: date */
                        readonly due: string;
                        readonly obligation: string;
                        readonly reason: string;
                        /** @constant */
                        readonly type: "askExtension";
                    } | {
                        readonly agreed: boolean;
                        readonly petition: string;
                        readonly text: string;
                        /** @constant */
                        readonly type: "answerPetition";
                    } | {
                        readonly direction: string;
                        /** Format: date */
                        readonly due: string;
                        readonly text: string;
                        /** @constant */
                        readonly type: "instruct";
                    } | {
                        readonly direction: string;
                        /** Format: date */
                        readonly due: string;
                        readonly text: string;
                        /** @constant */
                        readonly type: "extend";
                    } | {
                        readonly direction: string;
                        readonly reason: string;
                        /** @constant */
                        readonly type: "directReassign";
                        readonly units: readonly string[];
                    } | {
                        readonly direction: string;
                        /** Format: date */
                        readonly due: string;
                        readonly text: string;
                        /** @constant */
                        readonly type: "summon";
                    } | {
                        readonly direction: string;
                        readonly text: string;
                        /** @constant */
                        readonly type: "takeToChairman";
                    } | {
                        readonly obligation: string;
                        readonly text: string;
                        /** @constant */
                        readonly type: "carryOutDirection";
                    } | {
                        readonly awaiting: string;
                        readonly reason: string;
                        /** @constant */
                        readonly type: "suspend";
                    } | {
                        readonly reason: string;
                        /** @constant */
                        readonly type: "resume";
                    } | {
                        readonly policy: {
                            readonly acceptanceWorkingDays: number;
                            readonly detailedPlanWorkingDays: number;
                            readonly directionWorkingDays: number;
                            readonly id: string;
                            readonly ladders: {
                                readonly focal: readonly {
                                    readonly at: string;
                                    readonly id: string;
                                    /** @constant */
                                    readonly opensDirection?: true;
                                    /** @constant */
                                    readonly settles?: "consentedBySilence";
                                    /** @enum {string} */
                                    readonly side: "before" | "after";
                                    /** @enum {string} */
                                    readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                    readonly workingDays: number;
                                }[];
                                readonly leader: readonly {
                                    readonly at: string;
                                    readonly id: string;
                                    /** @constant */
                                    readonly opensDirection?: true;
                                    /** @constant */
                                    readonly settles?: "consentedBySilence";
                                    /** @enum {string} */
                                    readonly side: "before" | "after";
                                    /** @enum {string} */
                                    readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                    readonly workingDays: number;
                                }[];
                                readonly silenceConsents: readonly {
                                    readonly at: string;
                                    readonly id: string;
                                    /** @constant */
                                    readonly opensDirection?: true;
                                    /** @constant */
                                    readonly settles?: "consentedBySilence";
                                    /** @enum {string} */
                                    readonly side: "before" | "after";
                                    /** @enum {string} */
                                    readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                    readonly workingDays: number;
                                }[];
                                readonly unit: readonly {
                                    readonly at: string;
                                    readonly id: string;
                                    /** @constant */
                                    readonly opensDirection?: true;
                                    /** @constant */
                                    readonly settles?: "consentedBySilence";
                                    /** @enum {string} */
                                    readonly side: "before" | "after";
                                    /** @enum {string} */
                                    readonly to: "officer" | "head" | "dpi" | "viceChairman" | "chairman";
                                    readonly workingDays: number;
                                }[];
                            };
                            readonly maxExtensions: number;
                            readonly namingWorkingDays: number;
                            readonly petitionAnswerWorkingDays: number;
                            /** @enum {string} */
                            readonly reportDateOffDays: "keep" | "rollForward";
                            readonly reportDates: readonly string[];
                            readonly reportingPeriod?: {
                                readonly dataClosesDaysBefore: number;
                                readonly opensDaysBefore: number;
                                readonly receiptWorkingDays: number;
                                readonly synthesisDaysAfter: number;
                            };
                            readonly resubmissionWorkingDays: number;
                            readonly returnAnswerWorkingDays: number;
                            readonly reviewWorkingDays: number;
                            readonly rules?: number;
                            /** @enum {string} */
                            readonly signOffSilence: "consent" | "escalates";
                            readonly signOffWorkingDays: number;
                            readonly verificationWorkingDays: number;
                            readonly version: number;
                        };
                        readonly reason: string;
                        /** @constant */
                        readonly type: "changePolicy";
                    } | {
                        readonly calendar: {
                            readonly daysOff: readonly {
                                /** Format: date */
                                readonly from: string;
                                readonly name: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
                                /** Format: date */
                                readonly to: string;
                            }[];
                            readonly daysWorked: readonly {
                                /** Format: date */
                                readonly date: string;
                                readonly name: {
                                    readonly en: string;
                                    readonly vi: string;
                                };
                            }[];
                            readonly id: string;
                            readonly version: number;
                            readonly weekend: readonly number[];
                        };
                        readonly reason: string;
                        /** @constant */
                        readonly type: "changeCalendar";
                    } | {
                        readonly delegation: string;
                        /** @constant */
                        readonly type: "revokeDelegation";
                    } | {
                        readonly commands: readonly ("acceptAssignment" | "returnAssignment" | "confirmAssignment" | "correctAssignment" | "reassign" | "nameUnits" | "succeed" | "withdraw" | "draftPlan" | "sendPlanBack" | "approvePlan" | "signOff" | "object" | "recordProgress" | "draftReport" | "sendReport" | "fileReport" | "sendReportBack" | "acceptReport" | "returnReport" | "reachMilestone" | "proposeCompletion" | "verifyCompletion" | "refuseCompletion" | "reviewYear" | "petition" | "petitionObjection" | "askExtension" | "answerPetition" | "instruct" | "extend" | "directReassign" | "summon" | "takeToChairman" | "carryOutDirection" | "suspend" | "resume" | "changePolicy" | "changeCalendar" | "delegate" | "revokeDelegation")[];
                        readonly delegation: string;
                        /** Format: date */
                        readonly from: string;
                        /** @enum {string} */
                        readonly mode: "KT" | "TL" | "TUQ";
                        readonly to: string;
                        /** @constant */
                        readonly type: "delegate";
                        /** Format: date */
                        readonly until: string;
                    };
                    readonly delegation?: string;
                    readonly id?: string;
                };
            };
        };
        readonly responses: {
            /** @description The command was carried out */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listTaskPossibilities: {
        readonly parameters: {
            readonly query?: {
                readonly delegation?: string;
            };
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The possibilities */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly {
                        /** @enum {string} */
                        readonly command: "acceptAssignment" | "returnAssignment" | "confirmAssignment" | "correctAssignment" | "reassign" | "nameUnits" | "succeed" | "withdraw" | "draftPlan" | "sendPlanBack" | "approvePlan" | "signOff" | "object" | "recordProgress" | "draftReport" | "sendReport" | "fileReport" | "sendReportBack" | "acceptReport" | "returnReport" | "reachMilestone" | "proposeCompletion" | "verifyCompletion" | "refuseCompletion" | "reviewYear" | "petition" | "petitionObjection" | "askExtension" | "answerPetition" | "instruct" | "extend" | "directReassign" | "summon" | "takeToChairman" | "carryOutDirection" | "suspend" | "resume" | "changePolicy" | "changeCalendar" | "delegate" | "revokeDelegation";
                        readonly target: string;
                    }[];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getTaskTimeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The events */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly events: readonly components["schemas"]["TaskEvent"][];
                        readonly taskId: string;
                    };
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly decodeTemporalPayloads: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TemporalPayloads"];
            };
        };
        readonly responses: {
            /** @description The payloads */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TemporalPayloadsAnswer"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly encodeTemporalPayloads: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TemporalPayloads"];
            };
        };
        readonly responses: {
            /** @description The payloads */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TemporalPayloadsAnswer"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listSavedViews: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The views */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["SavedView"][];
                };
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly addSavedView: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly list: string;
                    readonly name: string;
                    readonly query: {
                        readonly [key: string]: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description The saved view */
            readonly 201: {
                headers: {
                    /** @description The version; comes back in If-Match with a change */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedView"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly changeSavedView: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the version that was seen; `"0"` where there is none yet.
                 * @example "3"
                 */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly viewId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly list: string;
                    readonly name: string;
                    readonly query: {
                        readonly [key: string]: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description The saved view */
            readonly 200: {
                headers: {
                    /** @description The version; comes back in If-Match with a change */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedView"];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 412: components["responses"]["Refused412"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 428: components["responses"]["Refused428"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly dropSavedView: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description `vi` (by default) or `en`.
                 * @example en
                 */
                readonly "Accept-Language"?: string;
                /** @description A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again. */
                readonly "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the version that was seen; `"0"` where there is none yet.
                 * @example "3"
                 */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly viewId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is gone */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 412: components["responses"]["Refused412"];
            readonly 422: components["responses"]["Refused422"];
            readonly 428: components["responses"]["Refused428"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
}
