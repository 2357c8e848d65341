/** What holds for the whole of nginx: what deploy/nginx-main.conf holds. */
export const nginxMain = () => `# Made by npx node deploy/write.ts: change deploy/nginx-main.ts, not this.
# /etc/nginx/nginx.conf of a machine that serves the portal.
user www-data;
worker_processes auto;
# Half-open connections take one place each until client_header_timeout: Debian's 768 of a worker are taken in a second.
worker_rlimit_nofile 20000;
pid /run/nginx.pid;
error_log /var/log/nginx/error.log crit;
include /etc/nginx/modules-enabled/*.conf;
events {
    worker_connections 16384;
}
http {
    sendfile on;
    tcp_nopush on;
    server_tokens off;
    access_log off;
    map_hash_bucket_size 256;
    include /etc/nginx/conf.d/*.conf;
}
`;
