package main

import "errors"

var errShort = errors.New("the image of the AppImage is damaged: fetch the file again")

// cursor reads numbers in little-endian order. After the first read beyond the end, err is set and every number is 0.
type cursor struct {
	bytes []byte
	at    int
	err   error
}

func (c *cursor) take(length int) []byte {
	if c.err != nil || length < 0 || c.at > len(c.bytes)-length {
		c.err = errShort
		return nil
	}
	c.at += length
	return c.bytes[c.at-length : c.at]
}

func (c *cursor) number(length int) uint64 {
	value := uint64(0)
	for index, one := range c.take(length) {
		value |= uint64(one) << (8 * index)
	}
	return value
}

func (c *cursor) u16() uint16 { return uint16(c.number(2)) }
func (c *cursor) u32() uint32 { return uint32(c.number(4)) }
func (c *cursor) u64() uint64 { return c.number(8) }
