package main

import (
	"io"
	"sync"
	"time"

	"github.com/hanwen/go-fuse/v2/fuse"
)

// Nothing in an image changes.
const forever = 24 * time.Hour

// filesystem answers the kernel. The number of a node is the position of its inode in the image; 1 is the root.
type filesystem struct {
	fuse.RawFileSystem
	image *image
	mutex sync.Mutex
	open  map[uint64]*content
	last  uint64
}

func newFilesystem(image *image) *filesystem {
	return &filesystem{RawFileSystem: fuse.NewDefaultRawFileSystem(), image: image, open: map[uint64]*content{}}
}

func toNode(ref uint64) uint64 { return ref + 2 }

func (f *filesystem) inode(node uint64) (*inode, error) {
	if node == fuse.FUSE_ROOT_ID {
		return f.image.readInode(f.image.root)
	}
	return f.image.readInode(node - 2)
}

func (n *inode) fill(out *fuse.Attr) {
	out.Ino, out.Size, out.Blocks = uint64(n.number), n.size, (n.size+511)/512
	out.Mtime, out.Ctime, out.Atime = uint64(n.time), uint64(n.time), uint64(n.time)
	out.Mode, out.Nlink, out.Blksize = n.mode, n.links, 4096
}

func (f *filesystem) String() string { return "appimage" }

func (f *filesystem) Lookup(_ <-chan struct{}, header *fuse.InHeader, name string, out *fuse.EntryOut) fuse.Status {
	folder, err := f.inode(header.NodeId)
	if err != nil {
		return fuse.EIO
	}
	entry, isThere, err := f.image.find(folder, name)
	if err != nil {
		return fuse.EIO
	}
	out.SetEntryTimeout(forever)
	out.SetAttrTimeout(forever)
	if !isThere {
		// Node 0 is remembered as a name that does not exist.
		out.NodeId = 0
		return fuse.OK
	}
	node, err := f.image.readInode(entry.ref)
	if err != nil {
		return fuse.EIO
	}
	out.NodeId = toNode(entry.ref)
	node.fill(&out.Attr)
	return fuse.OK
}

func (f *filesystem) GetAttr(_ <-chan struct{}, input *fuse.GetAttrIn, out *fuse.AttrOut) fuse.Status {
	node, err := f.inode(input.NodeId)
	if err != nil {
		return fuse.EIO
	}
	node.fill(&out.Attr)
	out.SetTimeout(forever)
	return fuse.OK
}

func (f *filesystem) Readlink(_ <-chan struct{}, header *fuse.InHeader) ([]byte, fuse.Status) {
	node, err := f.inode(header.NodeId)
	if err != nil {
		return nil, fuse.EIO
	}
	return []byte(node.target), fuse.OK
}

func (f *filesystem) Open(_ <-chan struct{}, input *fuse.OpenIn, out *fuse.OpenOut) fuse.Status {
	node, err := f.inode(input.NodeId)
	if err != nil {
		return fuse.EIO
	}
	f.mutex.Lock()
	defer f.mutex.Unlock()
	f.last++
	f.open[f.last] = f.image.content(node)
	out.Fh, out.OpenFlags = f.last, fuse.FOPEN_KEEP_CACHE
	return fuse.OK
}

func (f *filesystem) Read(_ <-chan struct{}, input *fuse.ReadIn, buffer []byte) (fuse.ReadResult, fuse.Status) {
	f.mutex.Lock()
	file := f.open[input.Fh]
	f.mutex.Unlock()
	if file == nil {
		return nil, fuse.EBADF
	}
	count, err := file.ReadAt(buffer, int64(input.Offset))
	if err != nil && err != io.EOF {
		return nil, fuse.EIO
	}
	return fuse.ReadResultData(buffer[:count]), fuse.OK
}

func (f *filesystem) Release(_ <-chan struct{}, input *fuse.ReleaseIn) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	delete(f.open, input.Fh)
}

func (f *filesystem) OpenDir(_ <-chan struct{}, _ *fuse.OpenIn, out *fuse.OpenOut) fuse.Status {
	out.OpenFlags = fuse.FOPEN_KEEP_CACHE | fuse.FOPEN_CACHE_DIR
	return fuse.OK
}

var kinds = map[uint16]uint32{1: fuse.S_IFDIR, 2: fuse.S_IFREG, 3: fuse.S_IFLNK}

func (f *filesystem) ReadDir(_ <-chan struct{}, input *fuse.ReadIn, out *fuse.DirEntryList) fuse.Status {
	folder, err := f.inode(input.NodeId)
	if err != nil {
		return fuse.EIO
	}
	entries, err := f.image.listFolder(folder)
	if err != nil {
		return fuse.EIO
	}
	dots := []dirEntry{{name: ".", number: folder.number, kind: 1}, {name: "..", number: folder.number, kind: 1}}
	all := append(dots, entries...)
	for at := input.Offset; at < uint64(len(all)); at++ {
		one := all[at]
		if !out.AddDirEntry(fuse.DirEntry{Name: one.name, Ino: uint64(one.number), Mode: kinds[one.kind], Off: at + 1}) {
			break
		}
	}
	return fuse.OK
}

func (f *filesystem) StatFs(_ <-chan struct{}, _ *fuse.InHeader, out *fuse.StatfsOut) fuse.Status {
	out.Bsize, out.NameLen = uint32(f.image.blockSize), 255
	return fuse.OK
}
