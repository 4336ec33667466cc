package main

import "io"

// content is the bytes of a file of an image.
type content struct {
	image *image
	node  *inode
	// Where each block is in the image.
	starts []uint64
}

func (i *image) content(node *inode) *content {
	starts := make([]uint64, len(node.blocks))
	at := node.start
	for index, word := range node.blocks {
		starts[index] = at
		at += uint64(word &^ uncompressed)
	}
	return &content{i, node, starts}
}

// blockAt returns a block of the file, or the part of a shared block in which its end is.
func (c *content) blockAt(index uint64) ([]byte, error) {
	size := min(c.image.blockSize, c.node.size-index*c.image.blockSize)
	if index >= uint64(len(c.node.blocks)) {
		return c.readFragment(size)
	}
	word := c.node.blocks[index]
	if word == 0 {
		return make([]byte, size), nil
	}
	bytes, err := c.image.readBlock(c.starts[index], word)
	if err == nil && uint64(len(bytes)) != size {
		err = errShort
	}
	return bytes, err
}

func (c *content) readFragment(size uint64) ([]byte, error) {
	start, word, err := c.image.findFragment(c.node.fragment)
	if err != nil {
		return nil, err
	}
	bytes, err := c.image.readBlock(start, word)
	end := uint64(c.node.offset) + size
	if err != nil || end > uint64(len(bytes)) {
		return nil, errShort
	}
	return bytes[c.node.offset:end], nil
}

func (i *image) readBlock(at uint64, word uint32) ([]byte, error) {
	size := word &^ uncompressed
	if uint64(size) > i.blockSize {
		return nil, errShort
	}
	return i.blocks.get(at, func() ([]byte, error) {
		return i.unpack(at, int(size), word&uncompressed == 0, int(i.blockSize))
	})
}

// findFragment returns where a shared block is and its size; 512 of their entries are in one block of metadata.
func (i *image) findFragment(index uint32) (uint64, uint32, error) {
	pointer := make([]byte, 8)
	if _, err := i.file.ReadAt(pointer, int64(i.fragments+uint64(index/512)*8)); err != nil {
		return 0, 0, err
	}
	table := cursor{bytes: pointer}
	m, err := i.metadataAt(table.u64(), 0, int(index%512)*16)
	if err != nil {
		return 0, 0, err
	}
	start, word := m.u64(), m.u32()
	return start, word, m.err
}

// ReadAt reads fewer bytes than asked for only at the end of the file.
func (c *content) ReadAt(to []byte, at int64) (int, error) {
	done := 0
	for done < len(to) && uint64(at)+uint64(done) < c.node.size {
		place := uint64(at) + uint64(done)
		block, err := c.blockAt(place / c.image.blockSize)
		if err != nil {
			return done, err
		}
		done += copy(to[done:], block[place%c.image.blockSize:])
	}
	if done < len(to) {
		return done, io.EOF
	}
	return done, nil
}
