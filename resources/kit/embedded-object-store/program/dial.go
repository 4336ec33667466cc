package main

import (
	"context"
	"net"
)

func dialTo(dialer net.Dialer, network, address string) func(context.Context, string, string) (net.Conn, error) {
	return func(ctx context.Context, _, _ string) (net.Conn, error) {
		return dialer.DialContext(ctx, network, address)
	}
}
