package main

import (
	"errors"
	"io"

	"github.com/klauspost/compress/zstd"
)

const (
	zstdCompression = 6
	metadataBytes   = 8192
	// The largest block that mksquashfs writes.
	maxBlockBytes = 1 << 20
	uncompressed  = 1 << 24
)

// image is a file system in the format SquashFS 4.0, compressed with zstd.
// https://dr-emann.github.io/squashfs/squashfs.html
type image struct {
	file      io.ReaderAt
	inodes    uint64
	folders   uint64
	fragments uint64
	root      uint64
	blockSize uint64
	decoder   *zstd.Decoder
	blocks    *cache[[]byte]
	metadata  *cache[metadataBlock]
	listings  *cache[[]dirEntry]
}

type metadataBlock struct {
	bytes []byte
	// Position of the next block.
	next uint64
}

func openImage(file io.ReaderAt) (*image, error) {
	head := make([]byte, 96)
	if _, err := file.ReadAt(head, 0); err != nil {
		return nil, errShort
	}
	c := cursor{bytes: head}
	magic := string(c.take(4))
	c.at = 12
	blockSize := c.u32()
	c.at = 20
	compression := c.u16()
	c.at = 28
	major := c.u16()
	c.at = 32
	root := c.u64()
	c.at = 64
	inodes, folders, fragments := c.u64(), c.u64(), c.u64()
	if magic != "hsqs" || major != 4 || blockSize == 0 || blockSize > maxBlockBytes {
		return nil, errShort
	}
	if compression != zstdCompression {
		return nil, errors.New("the image of the AppImage is not compressed with zstd")
	}
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxMemory(4*maxBlockBytes))
	return &image{
		file: file, inodes: inodes, folders: folders, fragments: fragments, root: root,
		blockSize: uint64(blockSize), decoder: decoder,
		blocks:   newCache[[]byte](max(8, (16<<20)/int(blockSize))),
		metadata: newCache[metadataBlock](128),
		listings: newCache[[]dirEntry](256),
	}, err
}

func (i *image) unpack(at uint64, size int, isPacked bool, limit int) ([]byte, error) {
	packed := make([]byte, size)
	if _, err := i.file.ReadAt(packed, int64(at)); err != nil {
		return nil, err
	}
	if !isPacked {
		return packed, nil
	}
	bytes, err := i.decoder.DecodeAll(packed, make([]byte, 0, limit))
	if err == nil && len(bytes) > limit {
		err = errShort
	}
	return bytes, err
}

func (i *image) readMetadata(at uint64) (metadataBlock, error) {
	return i.metadata.get(at, func() (metadataBlock, error) {
		head := make([]byte, 2)
		if _, err := i.file.ReadAt(head, int64(at)); err != nil {
			return metadataBlock{}, err
		}
		c := cursor{bytes: head}
		word := c.u16()
		size := int(word & 0x7fff)
		bytes, err := i.unpack(at+2, size, word&0x8000 == 0, metadataBytes)
		return metadataBlock{bytes, at + 2 + uint64(size)}, err
	})
}

// metadataReader reads a table from a position in it across the borders of its blocks.
type metadataReader struct {
	image *image
	next  uint64
	cursor
}

func (i *image) metadataAt(table uint64, block uint64, offset int) (*metadataReader, error) {
	found, err := i.readMetadata(table + block)
	if err != nil {
		return nil, err
	}
	if offset > len(found.bytes) {
		return nil, errShort
	}
	return &metadataReader{i, found.next, cursor{bytes: found.bytes[offset:]}}, nil
}

// need reads further blocks until so many bytes follow.
func (m *metadataReader) need(length int) error {
	for len(m.bytes)-m.at < length {
		block, err := m.image.readMetadata(m.next)
		if err != nil {
			return err
		}
		if len(block.bytes) == 0 {
			return errShort
		}
		m.bytes = append(append([]byte{}, m.bytes[m.at:]...), block.bytes...)
		m.at, m.next = 0, block.next
	}
	return nil
}
