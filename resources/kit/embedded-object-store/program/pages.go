package main

import (
	"net/url"
	"strings"

	"github.com/gofiber/fiber/v3"
)

const allowedMethods = "GET, HEAD, PUT, POST, DELETE"

var exposed = strings.Join([]string{
	"ETag", "Content-Length", "Content-Range", "Accept-Ranges", "Last-Modified", "x-amz-request-id", "x-amz-version-id",
	"x-amz-delete-marker", "x-amz-checksum-crc32", "x-amz-checksum-crc32c", "x-amz-checksum-crc64nvme", "x-amz-checksum-sha256",
}, ", ")

// answerPages lets pages of this computer read answers and send signed requests. The runtime in front of this server has refused pages
// that are not the app's; requests of other names than loopback are refused here too.
func answerPages(ctx fiber.Ctx) error {
	if !isLoopback("http://" + string(ctx.Request().Header.Host())) {
		return ctx.Status(fiber.StatusForbidden).SendString("the Host is not a loopback name; address a bucket in the path, not in the host\n")
	}
	origin := ctx.Get("Origin")
	if origin == "" {
		return ctx.Next()
	}
	if !isLoopback(origin) {
		return ctx.Status(fiber.StatusForbidden).SendString("the Origin is not a page of this computer\n")
	}
	asked := ctx.Get("Access-Control-Request-Method")
	if ctx.Method() == fiber.MethodOptions && asked != "" {
		allow(ctx, origin)
		ctx.Set("Access-Control-Allow-Methods", allowedMethods)
		ctx.Set("Access-Control-Allow-Headers", ctx.Get("Access-Control-Request-Headers"))
		ctx.Set("Access-Control-Max-Age", "3600")
		return ctx.SendStatus(fiber.StatusNoContent)
	}
	err := ctx.Next()
	allow(ctx, origin)
	// User metadata is exposed by the server itself, beside what is always readable.
	own := string(ctx.Response().Header.Peek("Access-Control-Expose-Headers"))
	ctx.Set("Access-Control-Expose-Headers", strings.TrimPrefix(own+", "+exposed, ", "))
	return err
}

func allow(ctx fiber.Ctx, origin string) {
	ctx.Set("Access-Control-Allow-Origin", origin)
	ctx.Set("Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method")
}

// isLoopback is whether the host of a URL is a name of this computer that no other one can have.
func isLoopback(text string) bool {
	parsed, err := url.Parse(text)
	if err != nil {
		return false
	}
	switch strings.ToLower(parsed.Hostname()) {
	case "localhost", "127.0.0.1", "::1":
		return true
	}
	return false
}
